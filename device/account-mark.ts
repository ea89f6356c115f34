/**
 * Who is signed in here, as a cookie that pages can read says: the user's id, and no secret. Static pages know by it,
 * without a request, whether to offer "Sign in" or "Sign out". It proves nothing to the server.
 */

/** The cookie's name. */
const accountCookie = 'signed-in'

/** Runs in the page's head, before anything is painted: the stylesheet goes by `data-account` on the root element. */
export const accountScript = `if(/(?:^|; )${accountCookie}=[^;]/.test(document.cookie))document.documentElement.dataset.account='member'`

/** The id of the user whom `cookies`, those of this page, name; null where nobody is signed in. */
export function accountHere(cookies: string = document.cookie): string | null {
  for (const cookie of cookies.split('; ')) {
    const [name, value] = cookie.split('=', 2)
    if (name === accountCookie) return value || null
  }
  return null
}

/** Shows the stylesheet who is signed in now. */
export function markAccount(): void {
  document.documentElement.dataset.account = accountHere() === null ? 'guest' : 'member'
}

/** Takes note that the session of `userId` has ended elsewhere, unless somebody else is signed in here by now. */
export function forgetAccount(userId: string): void {
  if (accountHere() !== userId) return
  // biome-ignore lint/suspicious/noDocumentCookie: its successor does not exist on plain http
  document.cookie = `${accountCookie}=; Path=/; Max-Age=0; SameSite=Lax`
  markAccount()
}

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

/** Of whom a server last said that their session has ended, while the cookie still names them. */
let ended: string | null = null

/** Shows the stylesheet who is signed in now. */
export function markAccount(): void {
  const named = accountHere()
  document.documentElement.dataset.account = named === null || named === ended ? 'guest' : 'member'
}

/**
 * Shows what a server said of the session of `userId`. The cookie stays as it is: an answer may be older than a sign-in
 * that it crossed, and the next one puts that right.
 */
export function noteSession(userId: string, isLive: boolean): void {
  ended = isLive ? null : userId
  markAccount()
}

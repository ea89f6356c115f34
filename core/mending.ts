import type { CardOutline } from './card'

/**
 * Where readers tell of a mistake (`feedbackUrl`, the address of a form), and where the deck's files are
 * (`sourceUrl`, the address of the folder `content`). Each is missing where the site's owner has set none.
 */
export interface MendingAddresses {
  feedbackUrl?: string | undefined
  sourceUrl?: string | undefined
}

/** True where there is any way to mend a card. */
export const canMend = ({ feedbackUrl, sourceUrl }: MendingAddresses): boolean => Boolean(feedbackUrl || sourceUrl)

/**
 * The address of the form at `feedbackUrl` with the card and its version filled in, as `title` and `body`. The address's
 * own query stays; a title or a body that it has comes first.
 */
export function reportAddress(feedbackUrl: string, { cardId, version }: Omit<CardOutline, 'position'>): string {
  const form = new URL(feedbackUrl)
  const filled = {
    title: `Mistake in ${cardId} (version ${version})`,
    body: `Card: ${cardId}\nVersion: ${version}\n\nWhat is wrong:\n`,
  }
  for (const [name, text] of Object.entries(filled)) {
    const own = form.searchParams.get(name)
    form.searchParams.set(name, own ? `${own}${name === 'title' ? ' ' : '\n\n'}${text}` : text)
  }
  return form.href
}

/** The address of a card's file in the folder at `sourceUrl`. */
export function sourceAddress(sourceUrl: string, cardId: string): string {
  const file = new URL(sourceUrl)
  file.pathname = `${file.pathname.replace(/\/+$/, '')}/${cardId}.mdx`
  return file.href
}

/** The most letters (UTF-16 code units) that a query may have in an address. */
export const longestQuery = 200

/**
 * What was typed, as it can be searched and shown: the last of several, well-formed, without control characters, cut to
 * the longest allowed.
 */
export function cleaned(value: string | string[] | undefined): string {
  const last = (Array.isArray(value) ? value.at(-1) : value) ?? ''
  return last
    .slice(0, longestQuery)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}

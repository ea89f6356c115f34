const written = (text: string) => encodeURIComponent(text).replace(/%2C/g, ',').replace(/%2F/g, '/')

/**
 * A query such as `?temperature=0.5` in which the inputs `names` are set as `settings` say, and all else of `query` stays.
 * Empty where there is nothing to say.
 */
export function queryWith(
  query: string,
  names: readonly string[],
  settings: readonly (readonly [name: string, text: string])[],
): string {
  const others = [...new URLSearchParams(query)].filter(([name]) => !names.includes(name))
  const parts = [...others, ...settings].map(([name, text]) => `${written(name)}=${written(text)}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

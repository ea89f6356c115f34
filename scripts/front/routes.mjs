/**
 * Rules of a build's manifest, ready to be followed. Those that ask for more than an address are left to Next.
 * @template {{ regex: string, has?: unknown[], missing?: unknown[] }} Rule
 * @param {Rule[]} rules
 */
export const readRules = (rules) =>
  rules.filter(({ has, missing }) => !has && !missing).map((rule) => ({ ...rule, pattern: new RegExp(rule.regex) }))

/**
 * The headers that rules give an address, by their names in small letters; the last one wins.
 * @param {{ pattern: RegExp, headers: { key: string, value: string }[] }[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export const headersAt = (rules, path) =>
  Object.fromEntries(
    rules
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])),
  )

/**
 * Where a rewrite leads an address, by the first rule that fits; the address itself where none does, or where the parts
 * of the one that does cannot be told by their names.
 * @param {{ pattern: RegExp, source: string, destination: string }[]} rewrites
 * @param {string} path
 */
export function rewritten(rewrites, path) {
  for (const { source, pattern, destination } of rewrites) {
    const found = pattern.exec(path)
    if (!found) continue
    const names = [...source.matchAll(/:([a-zA-Z]\w*)/g)].map(([, name]) => name)
    if (names.length !== found.length - 1) return path
    const parts = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
    return destination.replace(/:([a-zA-Z]\w*)[*+?]?/g, (whole, name) => parts[name] ?? whole)
  }
  return path
}

/**
 * What a header such as `Accept` lists: each name in small letters with its weight, 0 to 1, in the order of the list.
 * A weight that is none counts as 0.
 * @param {string} [header]
 */
export function weighed(header = '') {
  return header
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
    .filter(([name]) => name)
    .map(([name = '', ...parameters]) => {
      const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '')
      if (weight === undefined) return { name, q: 1 }
      return { name, q: /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0 }
    })
}

/**
 * Which of the encodings at hand to send, the first of them that is wanted; `identity` where none is.
 * @param {string} [header] `Accept-Encoding`
 * @param {readonly string[]} [atHand] the best first
 */
export function encodingFor(header, atHand = ['br', 'gzip']) {
  const list = weighed(header)
  const weightOf = (encoding) =>
    (list.find(({ name }) => name === encoding) ?? list.find(({ name }) => name === '*'))?.q
  return atHand.find((encoding) => (weightOf(encoding) ?? 0) > 0) ?? 'identity'
}

/**
 * True where Markdown is asked for by its name and HTML is not wanted more. Of two that weigh the same, the one named
 * first is meant.
 * @param {string} [header] `Accept`
 */
export function isMarkdownPreferred(header) {
  if (!header || !/markdown/i.test(header)) return false
  const list = weighed(header)
  const place = (type) => list.findIndex(({ name }) => name === type)
  const markdown = place('text/markdown')
  const q = list[markdown]?.q ?? 0
  if (q === 0) return false
  const named = place('text/html')
  if (named !== -1) return q > list[named].q || (q === list[named].q && markdown < named)
  const any = list[place('text/*')] ?? list[place('*/*')]
  return q >= (any?.q ?? 0)
}

/**
 * True where `If-None-Match` names this tag, which a proxy may have called weak.
 * @param {string | undefined} header
 * @param {string} etag
 */
export function isKnown(header, etag) {
  if (header === undefined) return false
  if (header === etag || header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

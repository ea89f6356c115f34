/** A word of a text: how it is compared, and where it stands there (`text.slice(start, end)`). */
export interface Word {
  form: string
  start: number
  end: number
}

/** Numbers with their point or commas, and runs of letters and digits, which `’`, `^` and `_` may hold together. */
const run =
  /\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’^_][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Stands between the parts of one word: `top-p`, `pass@k`, `FLOP/s`. */
const joint = /[-‐‑@]|\/(?=\p{L}(?!\p{L}))/uy

function isJoint(text: string, index: number): boolean {
  joint.lastIndex = index
  return joint.test(text)
}

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

/**
 * How a word is compared: without case, accents and typographic variants (`n²` and `n^2` are `n2`), a Greek letter by its
 * name.
 */
function formOf(word: string): string {
  // Nearly every word; the rest of this is ten times as slow.
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  const plain = word
    .replace(/['’]s$/iu, '')
    .toLowerCase()
    .normalize('NFKD')
  const form = plain.replace(/[^\p{L}\p{N}.]|\.(?!\p{N})/gu, '')
  return (form.length === 1 && greek[form.charCodeAt(0) - 0x3b1]) || form
}

/** The words of a text in order, `top-p` as `top` and `p`, `model’s` without its ending. */
export function words(text: string): Word[] {
  const found = [...text.matchAll(run)].map(({ 0: whole, index }) => {
    const word = whole.replace(/['’]s$/iu, '')
    return { form: formOf(word), start: index, end: index + word.length }
  })
  return found.filter(({ form }) => form !== '')
}

/** What is joined in a text, each as one word: `top-p` as `topp`. `parts` are the text's words. */
export function compounds(text: string, parts: Word[]): Word[] {
  const found: Word[] = []
  let last: Word | undefined
  for (const part of parts) {
    if (last && part.start === last.end + 1 && isJoint(text, last.end)) {
      last.form += part.form
      last.end = part.end
      if (found.at(-1) !== last) found.push(last)
    } else last = { ...part }
  }
  return found
}

/** Words that say little by themselves. */
export const isCommon = (form: string): boolean => common.has(form)

const common = new Set(
  (
    'a about all also an and any are as at be been between but by can could define did do does each explain for from ' +
    'had has have how i if in into is it its just many may me mean means more most much must my need no not of on or our ' +
    'should so some such tell than that the their them then there these they this to up us use used using was we were ' +
    'what when where which while who why will with would you your'
  ).split(' '),
)

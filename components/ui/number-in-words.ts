const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number as it is written in a sentence: in words below 100 (`forty-eight`), in digits from there on. */
export function numberInWords(value: number): string {
  const word = small[value]
  if (word) return word
  const ten = tens[Math.floor(value / 10)]
  if (!ten) return String(value)
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`
}

/** The same at the head of a sentence. */
export function numberInWordsFirst(value: number): string {
  const words = numberInWords(value)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

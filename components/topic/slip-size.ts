/**
 * How large a card's side is set so that it fits its slip of paper: decided at build, by the length of the words, in
 * steps, so that nothing is ever cut off. Lengths are in millimetres, sizes in points.
 */
const millimetresAPoint = 25.4 / 72

/** What is left of a slip of 95 by 64 for the words. */
const room = { width: 83, height: 47 }

const steps = {
  question: { sizes: [17, 15, 13, 11, 9, 7.5], lineHeight: 1.24 },
  answer: { sizes: [11, 10, 9, 8, 7], lineHeight: 1.42 },
}

/** Of the size of the type: the width of a letter, on the generous side, since words are not cut at a line's end. */
const letterWidth = 0.56

/** Between two paragraphs, or two points of a list. */
const gap = 0.45

/** Where terms stand beside their meanings, these have half the width; a formula of its own is 2½ lines high. */
function lines(html: string, letters: number): number {
  const texts = html
    .replace(/<dt\b.*?<\/dt>/gs, '')
    .split(/<(?:p|li|dd|div)\b/)
    .map((block) => block.replace(/^[^<]*?>|<[^>]+>/g, ''))
  const blocks = texts.filter((text) => text.trim() !== '')
  const width = html.includes('<dl') ? letters / 2 : letters
  const formulas = html.match(/<div\b/g)?.length ?? 0
  const wrapped = blocks.reduce((sum, text) => sum + Math.ceil(text.length / width), 0)
  return wrapped + gap * (blocks.length - 1) + 1.5 * formulas
}

/** Points for a side that is set as `html`; null where it is too long for a slip at any size. */
export function slipSize(side: keyof typeof steps, html: string): number | null {
  const { sizes, lineHeight } = steps[side]
  const fits = (size: number) => {
    const em = size * millimetresAPoint
    return lines(html, room.width / (em * letterWidth)) * em * lineHeight <= room.height
  }
  return sizes.find(fits) ?? null
}

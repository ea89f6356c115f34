/** Signs that Markdown or MDX would read as more than themselves. */
const special = /[\\`*_{}[\]<>$~&|]/g

/** At the start of a line these begin a heading, a list, a rule or an `import`. */
const specialStart = /^(\s*)([#+\-=]|\d+(?=[.)])|import\b|export\b)/

function escapeLine(line: string): string {
  return line.replace(special, '\\$&').replace(specialStart, (_, indent: string, mark: string) => {
    if (/^\d/.test(mark)) return `${indent}${mark}\\`
    return /^[a-z]/.test(mark) ? `${indent}&#${mark.charCodeAt(0)};${mark.slice(1)}` : `${indent}\\${mark}`
  })
}

/** Text as MDX that says exactly that text. */
const escapeText = (text: string): string => text.split('\n').map(escapeLine).join('\n')

/** The places in `text` where "(1)", "(2)" … or "1)", "2)" … begin a part, if they count up from 1. */
function partMarks(text: string): { start: number; end: number }[] {
  const marks = [...text.matchAll(/(?<=^|\s)(\(?)(\d{1,2})\)\s+/g)]
  const counted = marks.filter((mark, index) => Number(mark[2]) === index + 1 && mark[1] === marks[0]?.[1])
  if (counted.length < 2 || counted.length !== marks.length) return []
  return counted.map((mark) => ({ start: mark.index, end: mark.index + mark[0].length }))
}

/**
 * The MDX form of a plain answer: an ordered list where it counts its parts ("(1) … (2) …"), a paragraph otherwise. The
 * list's numerals stand for the answer's own; every other word is kept.
 */
export function typesetAnswer(answer: string): string {
  const marks = partMarks(answer)
  const lead = escapeText(answer.slice(0, marks[0]?.start ?? answer.length).trim())
  const items = marks.map((mark, index) => {
    const part = answer.slice(mark.end, marks[index + 1]?.start).trim()
    return `${index + 1}. ${escapeText(part).split('\n').join('\n   ')}`
  })
  return [lead, items.join('\n')].filter((block) => block !== '').join('\n\n')
}

/** The whole MDX body of a card that has a question and an answer and no deeper page yet. */
export function cardBody(question: string, answer: string): string {
  return `<Question>\n${escapeText(question)}\n</Question>\n\n<Answer>\n${typesetAnswer(answer)}\n</Answer>\n`
}

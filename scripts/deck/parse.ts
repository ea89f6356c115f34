/** A question and its answer as they stand in a text deck; `line` is the question's, `lastLine` the answer's last. */
interface ParsedCard {
  line: number
  lastLine: number
  question: string
  answer: string
}

export interface ParsedTopic {
  line: number
  title: string
  cards: ParsedCard[]
}

/** Something the reader of an import must know: a line that has no place in the deck, or a card that looks doubled. */
interface Remark {
  line: number
  message: string
}

export interface ParsedDeck {
  title: string | undefined
  topics: ParsedTopic[]
  remarks: Remark[]
}

interface OpenCard {
  line: number
  lastLine: number
  question: string[]
  answer: string[] | undefined
}

interface Reading extends ParsedDeck {
  lines: string[]
  topic: ParsedTopic | undefined
  card: OpenCard | undefined
  begun: boolean
}

const questionMark = /^\s*Q:\s*/
const answerMark = /^\s*A:\s*/
const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''
const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** A heading is one line on its own, no sentence, and the next thing after it is a question. */
function isHeading(lines: string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (!isBlank(lines[index - 1]) || /[.!;,:]$/.test(line.trim())) return false
  const next = lines.slice(index + 1).find((other) => !isBlank(other))
  return next !== undefined && questionMark.test(next)
}

function closeCard(reading: Reading): void {
  const { card, topic, remarks } = reading
  reading.card = undefined
  if (!card) return
  const question = card.question.join('\n').trim()
  const answer = card.answer?.join('\n').trim() ?? ''
  const refuse = (why: string) => {
    const lines = card.lastLine > card.line ? ` (lines ${card.line} to ${card.lastLine})` : ''
    remarks.push({ line: card.line, message: `${why}${lines}: ${excerpt(question || answer || 'Q:')}` })
  }
  if (!question) refuse('left out, the question is empty')
  else if (!answer) refuse('left out, a question without an answer')
  else if (!topic) refuse('left out, no topic heading stands above this card')
  else topic.cards.push({ line: card.line, lastLine: card.lastLine, question, answer })
}

function openTopic(reading: Reading, title: string, line: number): void {
  const known = reading.topics.find((topic) => topic.title === title)
  if (known) reading.remarks.push({ line, message: `the topic of line ${known.line} goes on here: ${excerpt(title)}` })
  else reading.topics.push({ line, title, cards: [] })
  reading.topic = reading.topics.find((topic) => topic.title === title)
}

function readText(reading: Reading, text: string, index: number): void {
  const line = index + 1
  const { card, lines } = reading
  if (card && (!isBlank(lines[index - 1]) || /^\s/.test(text))) {
    const paragraph = isBlank(lines[index - 1]) ? ['', text.trim()] : [text.trim()]
    const target = card.answer ?? card.question
    target.push(...paragraph)
    card.lastLine = line
  } else if (isHeading(lines, index)) {
    closeCard(reading)
    openTopic(reading, text.trim(), line)
  } else if (!reading.begun) {
    reading.title = text.trim()
  } else {
    reading.remarks.push({ line, message: `left out, no place for this line: ${excerpt(text.trim())}` })
  }
}

function readLine(reading: Reading, text: string, index: number): void {
  const line = index + 1
  if (isBlank(text)) return
  if (questionMark.test(text)) {
    closeCard(reading)
    reading.card = { line, lastLine: line, question: [text.replace(questionMark, '').trim()], answer: undefined }
  } else if (answerMark.test(text)) {
    const answer = text.replace(answerMark, '').trim()
    if (reading.card && !reading.card.answer) Object.assign(reading.card, { answer: [answer], lastLine: line })
    else {
      closeCard(reading)
      reading.remarks.push({ line, message: `left out, an answer without a question: ${excerpt(answer)}` })
    }
  } else readText(reading, text, index)
  reading.begun = true
}

function remarkDoubles(reading: Reading): void {
  const seen = new Map<string, number>()
  for (const card of reading.topics.flatMap((topic) => topic.cards)) {
    const earlier = seen.get(card.question)
    if (earlier) reading.remarks.push({ line: card.line, message: `kept, but line ${earlier} asks the same` })
    else seen.set(card.question, card.line)
  }
}

/**
 * Reads a text deck: a title, topic headings, `Q:` and `A:` lines. An answer goes on over the lines right below it, and
 * over indented lines after a blank one. Never throws: what has no place is named in `remarks`, in line order.
 */
export function parseDeck(source: string): ParsedDeck {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const start = { title: undefined, topics: [], remarks: [], topic: undefined, card: undefined, begun: false }
  const reading: Reading = { ...start, lines }
  for (const [index, text] of lines.entries()) readLine(reading, text, index)
  closeCard(reading)
  remarkDoubles(reading)
  for (const topic of reading.topics) {
    if (topic.cards.length === 0)
      reading.remarks.push({ line: topic.line, message: `left out, no card: ${topic.title}` })
  }
  const topics = reading.topics.filter((topic) => topic.cards.length > 0)
  return { title: reading.title, topics, remarks: reading.remarks.toSorted((a, b) => a.line - b.line) }
}

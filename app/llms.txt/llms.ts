import { counted } from '@/components/ui/counted'
import { siteName } from '@/components/ui/site-name'
import { cards, type Topic, topics } from '@/content/deck'
import { address, markdownAddress } from '../page-address'

/** Text as the name of a link. */
const named = (text: string): string => text.replace(/[\\[\]]/g, '\\$&')

const link = (name: string, to: string, says: string): string => `- [${named(name)}](${to}): ${says}`

const topicLine = ({ slug, title, description, cards: own }: Topic): string =>
  link(title, markdownAddress(slug), `${description} (${counted(own.length, 'card')})`)

const cardLines = (topic: Topic): string[] =>
  topic.cards.map(({ cardId, question, positionInTopic }) =>
    link(question, markdownAddress(cardId), `card ${topic.position}.${positionInTopic}, ${topic.title}`),
  )

/** What the site holds for whoever reads by program, as the proposal of llms.txt has it. */
export function llmsText(): string {
  const deck = topics()
  const lines = [
    `# ${siteName}`,
    '',
    `> Flashcards on AI engineering with spaced repetition (FSRS): ${counted(cards().length, 'question')} with answers in ${counted(deck.length, 'topic')}, free to read, study and embed without an account.`,
    '',
    'Every topic and every card is Markdown at the address of its page with `.md` at the end, or at that address for `Accept: text/markdown`. Formulas are TeX between dollar signs. The address of a card never changes; its version rises when the meaning of its answer does.',
    '',
    '## Topics',
    '',
    ...deck.map(topicLine),
    '',
    '## Cards',
    '',
    ...deck.flatMap(cardLines),
    '',
    '## Data',
    '',
    link('The deck as JSON', address('/api/cards.json'), 'all cards with versions, dates, text and HTML'),
    link('Its JSON Schema', address('/cards.schema.json'), 'what that document holds'),
    link('New cards and changed meanings', address('/feed.xml'), 'an Atom feed'),
    '',
    '## Optional',
    '',
    link('The whole deck in one file', address('/llms-full.txt'), 'every topic as Markdown, one after another'),
    link('Study', address('/study'), 'for people: one card at a time, scheduled by what you remember'),
  ]
  return `${lines.join('\n')}\n`
}

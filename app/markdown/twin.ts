import { siteName } from '@/components/ui/site-name'
import type { CardPage, Topic } from '@/content/deck'
import { cardText, introductionText } from '@/content/source-text'
import { address, markdownAddress, pathOf } from '../page-address'

const document = (...blocks: string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`

/** What one says of a page at its end: `Version 2, added 2026-11-24, changed 2026-12-01.` */
function standing({ version, added, changed }: CardPage): string {
  const dates = [added && `added ${added}`, changed && `changed ${changed}`].filter(Boolean)
  return `${[`Version ${version}`, ...dates].join(', ')}.`
}

/** A card's page as Markdown: question, answer, what follows them, and where it stands. */
export function cardTwin(card: CardPage, topic: Topic): string {
  const page = address(pathOf(card.cardId))
  const { question, answer, deeper } = cardText(card.cardId)
  const place = `Card ${topic.position}.${card.positionInTopic} of [${topic.title}](${markdownAddress(topic.slug)}).`
  return document(`# ${question}`, answer, deeper, '---', `${place} ${standing(card)} Page: <${page}>`)
}

/** A topic's page as Markdown: its introduction, and each card with its answer. */
export function topicTwin(topic: Topic): string {
  const page = address(pathOf(topic.slug))
  const cards = topic.cards.flatMap(({ cardId, positionInTopic }) => {
    const { question, answer } = cardText(cardId)
    const name = `Card ${topic.position}.${positionInTopic}`
    return [`## ${question}`, answer, `[${name}](${markdownAddress(cardId)})`]
  })
  const place = `Topic ${topic.position} of [${siteName}](${address('/llms.txt')}). Page: <${page}>`
  return document(`# ${topic.title}`, introductionText(topic.slug), ...cards, '---', place)
}

import { siteName } from '@/components/ui/site-name'
import type { CardPage, Topic } from '@/content/deck'
import { address, pathOf } from '../page-address'
import type { Feed, FeedEntry } from './atom'

/** The newest entries that a feed holds; what is older is on the site. */
const longest = 200

/** Days have no hour; a feed wants one. */
const instant = (day: string): string => `${day}T00:00:00Z`

function entriesOf(card: CardPage, topic: Topic): FeedEntry[] {
  const { cardId, question, questionHtml, answerHtml, version, added, changed } = card
  const page = address(pathOf(cardId))
  const entry = { address: page, category: topic.title, html: `<p><strong>${questionHtml}</strong></p>\n${answerHtml}` }
  const dated = (id: string, title: string, day: string): FeedEntry => {
    return { ...entry, id, title, updated: instant(day), published: instant(day) }
  }
  return [
    ...(changed && version > 1 ? [dated(`${page}#version-${version}`, `Changed: ${question}`, changed)] : []),
    ...(added ? [dated(page, question, added)] : []),
  ]
}

/** New cards and changed meanings, the newest first. What has no date is not in it. */
export function deckFeed(topics: Topic[]): Feed {
  const entries = topics
    .flatMap((topic) => topic.cards.flatMap((card) => entriesOf(card, topic)))
    .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, longest)
  return {
    title: `${siteName}: new and changed cards`,
    subtitle: 'Flashcards on AI engineering, as they come, and as the meaning of an answer changes.',
    author: siteName,
    home: address('/'),
    self: address('/feed.xml'),
    updated: entries[0]?.updated ?? instant('1970-01-01'),
    entries,
  }
}

import { searchSource, type TopicSource } from '@/content/search-source'
import type { SearchDocument } from '@/core/search/documents'
import { openSearch, type Search, searchIndex } from '@/core/search/search'
import { env } from '@/env'

const page = (address: string, title: string, text: string, names: string): SearchDocument => {
  return { kind: 'page', address, topic: null, title, names, text, deeper: '' }
}

/** The pages beside the deck, by what they are looked for. */
const pages: SearchDocument[] = [
  page('/', 'Home', 'What this is, and a card to try', 'start front about'),
  page('/topics', 'Topics', 'All topics in the order to read them', 'browse contents all cards deck'),
  page('/study', 'Study', 'Review what is due and meet new cards', 'review learn recall flashcards practice'),
  page(
    '/progress',
    'Progress',
    'What you would recall today, and what comes due',
    'statistics stats charts calibration forecast due retention',
  ),
  page(
    '/settings',
    'Settings',
    'Desired retention, limits, theme, account and data',
    'preferences options dark mode light theme password export delete',
  ),
  page('/sign-in', 'Sign in', 'Your reviews on every device', 'log in login account'),
  page('/sign-up', 'Create account', 'The reviews on this device come with you', 'sign up register signup'),
]

const topicDocument = ({ slug, position, title, short, description, introduction }: TopicSource): SearchDocument => ({
  kind: 'topic',
  address: `/topics/${slug}`,
  topic: position,
  title,
  names: `${short} ${slug.replaceAll('-', ' ')}`,
  text: description,
  deeper: introduction,
})

const cardDocuments = ({ slug: topic, position, cards }: TopicSource): SearchDocument[] =>
  cards.map(({ slug, question, answer, deeper }) => ({
    kind: 'card',
    address: `/topics/${topic}/${slug}`,
    topic: position,
    title: question,
    names: slug.replaceAll('-', ' '),
    text: answer,
    deeper,
  }))

/** All that can be found on the site: cards, topics and pages, each in their order. */
export function siteIndex() {
  const topics = searchSource()
  return searchIndex([...topics.flatMap(cardDocuments), ...topics.map(topicDocument), ...pages])
}

let ready: Promise<Search> | undefined

/** The search over the site, made ready once; while developing, each time. */
export function siteSearch(): Promise<Search> {
  if (env.NODE_ENV === 'development') return openSearch(siteIndex())
  ready ??= openSearch(siteIndex())
  return ready
}

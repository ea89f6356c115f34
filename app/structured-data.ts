import type {
  Answer,
  BreadcrumbList,
  Question,
  Quiz,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts'
import { siteName } from '@/components/ui/site-name'
import type { CardPage, Topic } from '@/content/deck'
import { siteUrl } from '@/env'
import { cardLastChanged, topicLastChanged } from './last-changes'
import { address, pathOf } from './page-address'

const context = 'https://schema.org'
const topicUrl = ({ slug }: Pick<Topic, 'slug'>) => address(pathOf(slug))
const cardUrl = ({ cardId }: Pick<CardPage, 'cardId'>) => address(pathOf(cardId))

/** Since when a text is there and when it last changed, as far as that is known. */
const dates = (added: string | undefined, changed: string | undefined) => ({
  ...(added && { datePublished: added }),
  ...(changed && { dateModified: changed }),
})

function flashcard(card: CardPage): Exclude<Question, string> {
  const acceptedAnswer: Answer = { '@type': 'Answer', text: card.answer }
  return { '@type': 'Question', eduQuestionType: 'Flashcard', url: cardUrl(card), text: card.question, acceptedAnswer }
}

const subject = {
  '@type': 'AlignmentObject',
  alignmentType: 'educationalSubject',
  targetName: siteName,
} as const

/** A topic's cards, questions and answers in the deck's own words, as search engines read flashcards. */
export function topicQuiz(topic: Topic): WithContext<Quiz> {
  return {
    '@context': context,
    '@type': 'Quiz',
    url: topicUrl(topic),
    name: topic.title,
    description: topic.description,
    about: { '@type': 'Thing', name: topic.title },
    educationalAlignment: [subject],
    learningResourceType: 'Flashcard',
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...dates(topic.added, topicLastChanged(topic)),
    hasPart: topic.cards.map(flashcard),
  }
}

/** A card's question and answer, and the topic that it is part of. */
export function cardQuestion(card: CardPage, topic: Topic): WithContext<Question> {
  return {
    '@context': context,
    ...flashcard(card),
    name: card.question,
    about: { '@type': 'Thing', name: topic.title },
    educationalAlignment: [subject],
    learningResourceType: 'Flashcard',
    inLanguage: 'en',
    isAccessibleForFree: true,
    ...dates(card.added, cardLastChanged(card)),
    isPartOf: { '@type': 'Quiz', name: topic.title, url: topicUrl(topic) },
  }
}

/** The way down to a topic, and to one of its cards. */
export function trail(topic: Topic, card?: CardPage): WithContext<BreadcrumbList> {
  const steps = [
    { name: 'Topics', item: address('/topics') },
    { name: topic.title, item: topicUrl(topic) },
    ...(card ? [{ name: card.question, item: cardUrl(card) }] : []),
  ]
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
}

/** The site, and where it can be searched. */
export function website(description: string): WithContext<WebSite> {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${address('/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@context': context,
    '@type': 'WebSite',
    name: siteName,
    url: siteUrl.href,
    description,
    inLanguage: 'en',
    potentialAction: search,
  }
}

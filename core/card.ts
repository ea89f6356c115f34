/** What was found of a card's answer when it was checked. */
export const verdicts = ['right', 'imprecise', 'outdated', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]

/** What an earlier version of a card said, and the day since which it did. `question` is there where it was another. */
export interface EarlierVersion {
  version: number
  since: string
  question?: string | undefined
  answer: string
}

/**
 * What a flashcard is, wherever it is shown, studied or stored. `cardId` is `<topic>/<card>` and permanent; `position`
 * counts from 1 in deck order; `version` rises when the answer's meaning changes. `question` and `answer` are the
 * deck's own text, `questionHtml` and `answerHtml` the same words typeset; `verdict` is there where a check found
 * something to say of the answer, `verified` is the day of that check; `isExplained` where the card's page says why. Above
 * version 1, `changed` is the day since which it says what it says, and `earlier` what it said before, the oldest first.
 */
export interface Card {
  cardId: string
  version: number
  position: number
  question: string
  answer: string
  questionHtml: string
  answerHtml: string
  verdict?: Verdict | undefined
  isExplained?: boolean | undefined
  verified?: string | undefined
  changed?: string | undefined
  earlier?: readonly EarlierVersion[] | undefined
}

/** What the queue needs to know of a card, without its text. `needs` are the ids of the cards that come before it. */
export interface CardOutline extends Pick<Card, 'cardId' | 'version' | 'position'> {
  needs?: readonly string[]
}

/** One of the deck's topics, as its tab names it. `position` counts from 1; `short` is at most 12 characters. */
export interface TopicOutline {
  slug: string
  position: number
  title: string
  short: string
}

/** The form of a topic's or a card's slug: lower-case words and hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The form of a card's id: `<topic>/<card>`, each a slug. */
export const cardIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/

/** The topic part of `<topic>/<card>`. */
export const topicOf = (cardId: string): string => cardId.slice(0, cardId.indexOf('/'))

/** The card part of `<topic>/<card>`, its anchor on the topic's page. */
export const slugOf = (cardId: string): string => cardId.slice(cardId.indexOf('/') + 1)

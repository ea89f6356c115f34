import { siteUrl } from '@/env'

/** The whole address of a path of this site, as it is written into what leaves it. */
export const address = (path: string): string => new URL(path, siteUrl).href

/** The path of a topic's page, or of a card's by its id. */
export const pathOf = (topicOrCard: string): `/topics/${string}` => `/topics/${topicOrCard}`

/** The address of a topic's or a card's page as Markdown. */
export const markdownAddress = (topicOrCard: string): string => address(`${pathOf(topicOrCard)}.md`)

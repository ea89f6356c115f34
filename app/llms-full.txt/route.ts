import { topics } from '@/content/deck'
import { topicTwin } from '../markdown/twin'
import { published } from '../published'

/** All topics as Markdown, one after another. Written at build. */
export const GET = (): Response => published(topics().map(topicTwin).join('\n'), 'text/plain')

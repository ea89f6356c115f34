import {
  type Asker,
  largestContent,
  parsedSending,
  recordSending,
  refused,
  type SendingAnswer,
} from '@/app/study/record-sending'
import { isSameOrigin } from '@/auth/request'
import { jsonContent } from './content'

async function answered(request: Request, asker: Asker): Promise<SendingAnswer> {
  if (!isSameOrigin(request.headers)) return refused('foreign-origin')
  const content = await jsonContent(request, largestContent)
  if (content.kind === 'malformed') return refused('no-sending')
  if (content.kind !== 'json') return refused(content.kind)
  const parsed = parsedSending(content.value)
  return 'status' in parsed ? parsed : recordSending(asker, parsed)
}

/** Answers `POST /api/reviews`. The cheapest checks come first; only the last ones ask the database. */
export async function reviewsAnswer(request: Request, asker: Asker): Promise<Response> {
  const answer = await answered(request, asker)
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  if (!('status' in answer)) return Response.json(answer, { headers })
  const { status, error, retryAfterMs } = answer
  if (retryAfterMs !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)))
  return Response.json({ error }, { status, headers })
}

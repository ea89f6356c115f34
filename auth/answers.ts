/**
 * What Next answers to a form or an action, where that is not what it should be and no code of ours is asked: each answer
 * is met just before its head is written.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

declare global {
  var areAnswersMended: boolean | undefined
}

/** The most that Next reads of what a page is sent. */
const mostBytes = 1024 * 1024

/**
 * The status of an answer to `request` that was to be `status`. To what it cannot read Next answers 500, as if it were the
 * server's mistake. A page is sent nothing but actions, and those of ours tell of their own failures in words.
 */
function mendedStatus({ method, url, headers }: IncomingMessage, status: number): number {
  if (status !== 500 || method !== 'POST' || url?.startsWith('/api/')) return status
  return Number(headers['content-length'] ?? 0) > mostBytes ? 413 : 400
}

/**
 * Mends the answer to `request`. One that leads from an action to a static page has that page's `Cache-Control`, which
 * lets everybody keep it, with the cookies of whoever signed in.
 */
export function mendAnswer(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, [status, ...more]) {
      if (response.hasHeader('set-cookie')) response.setHeader('Cache-Control', 'no-store')
      response.statusCode = mendedStatus(request, status)
      return Reflect.apply(writeHead, self, [response.statusCode, ...more])
    },
  })
}

const isExchange = (message: unknown): message is { request: IncomingMessage; response: ServerResponse } =>
  typeof message === 'object' && message !== null && 'request' in message && 'response' in message

/** Mends every answer of this process from now on, once. */
export function mendAnswers(): void {
  if (globalThis.areAnswersMended) return
  globalThis.areAnswersMended = true
  subscribe('http.server.request.start', (message) => {
    if (isExchange(message)) mendAnswer(message.request, message.response)
  })
}

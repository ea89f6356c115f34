/**
 * What a request says about where it comes from can be made up by its sender: `X-Forwarded-For`, `-Host`, `-Proto`. Next
 * believes these headers and shows no socket to what runs in it. So each request is met where Node has just read it, before
 * Next: unless proxies of ours are named, what it claims is replaced by what the socket says.
 */
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

declare global {
  // The bundles of routes and of the server's start are apart: both must know the mark.
  var doorMark: string | undefined
}

const markHeader = 'x-met-at-the-door'

const isRequest = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' && message !== null && 'request' in message

/** Replaces what a request claims about its sender by what its socket says. */
export function believeTheSocket(request: Pick<IncomingMessage, 'headers' | 'socket'>, mark: string): void {
  const { headers } = request
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete headers[name]
  }
  headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  headers[markHeader] = mark
}

/** Meets every request of this process from now on, once. For the start of the server; nothing to do behind proxies. */
export function meetRequests(trustedProxies: number): void {
  if (trustedProxies > 0 || globalThis.doorMark) return
  const mark = randomUUID()
  globalThis.doorMark = mark
  subscribe('http.server.request.start', (message) => {
    if (isRequest(message)) believeTheSocket(message.request, mark)
  })
}

/** Whether a request was met: one that came before the server had started fully was not, and its headers are hearsay. */
export const wasMet = (headers: Headers): boolean =>
  globalThis.doorMark !== undefined && headers.get(markHeader) === globalThis.doorMark

import { encodingFor, isKnown, isMarkdownPreferred } from './accept.mjs'

// Browsers send a handful of headers; whoever makes up others shall not fill the memory.
const mostHeaders = 100
const encodings = new Map()

function encodingOf(header = '') {
  const known = encodings.get(header)
  if (known) return known
  const encoding = encodingFor(header)
  if (encodings.size >= mostHeaders) encodings.clear()
  encodings.set(header, encoding)
  return encoding
}

/** Another build stands where this server's was, so it is about to be started anew. */
function gone(response, table) {
  const headers = {
    ...table.plainHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '30',
  }
  response.writeHead(503, headers).end('The site is being renewed. Please come back in a minute.\n')
}

/** True where a page is asked for as Markdown, and is there as such. */
export const asksTwin = ({ headers }, answer) => answer.twin !== undefined && isMarkdownPreferred(headers.accept)

/**
 * Sends an answer of the table: in the best encoding, and without its body where the sender has it already. To who asks
 * for the head alone Node sends no body.
 */
export function send({ headers }, response, answer, table) {
  const ready = answer.in(encodingOf(headers['accept-encoding']))
  if (answer.status === 200 && isKnown(headers['if-none-match'], ready.etag)) {
    response.writeHead(304, ready.unchanged).end()
    return
  }
  const bytes = ready.held ?? table.body(ready.file, ready.hash)
  if (!bytes) return gone(response, table)
  response.writeHead(answer.status, ready.headers)
  response.end(bytes)
}

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

/**
 * Sends an answer of the table: in the best encoding, as Markdown where that is wanted and there, and without its body
 * where the sender has it already. To who asks for the head alone Node sends no body.
 */
export function send({ headers }, response, answer, body) {
  const chosen = answer.twin && isMarkdownPreferred(headers.accept) ? answer.twin : answer
  const ready = chosen.in(encodingOf(headers['accept-encoding']))
  if (chosen.status === 200 && isKnown(headers['if-none-match'], ready.etag)) {
    response.writeHead(304, ready.unchanged).end()
    return
  }
  // Before the head: a file that has gone is a failure, which can then still be said.
  const sent = body(ready.file)
  response.writeHead(chosen.status, ready.headers).end(sent)
}

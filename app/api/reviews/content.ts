/** What a request says in JSON, read no further than it may be long. */

const isJson = (type: string | null) => /^application\/json\s*(;|$)/i.test(type?.trim() ?? '')

/** The first `limit` bytes of `body`, or null where there are more. */
async function boundedBytes(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = body.getReader()
  const bytes = new Uint8Array(limit)
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return bytes.subarray(0, length)
    if (length + value.length > limit) {
      await reader.cancel()
      return null
    }
    bytes.set(value, length)
    length += value.length
  }
}

/** What was read: a JSON value, or why there is none. */
export type Content = { kind: 'json'; value: unknown } | { kind: 'not-json' | 'too-large' | 'malformed' }

/** The JSON content of `request`, of at most `limit` bytes, whatever length it claims. */
export async function jsonContent(request: Request, limit: number): Promise<Content> {
  if (!isJson(request.headers.get('content-type'))) return { kind: 'not-json' }
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { kind: 'too-large' }
  try {
    const bytes = request.body ? await boundedBytes(request.body, limit) : new Uint8Array()
    if (!bytes) return { kind: 'too-large' }
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    // No UTF-8, no JSON, or a connection that broke off: then nobody hears this.
    return { kind: 'malformed' }
  }
}

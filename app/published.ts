/** An answer that pages of any site may read. `type` is its Content-Type, without the character set. */
export const published = (body: string, type: string, headers: Record<string, string> = {}): Response =>
  new Response(body, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Access-Control-Allow-Origin': '*', ...headers },
  })

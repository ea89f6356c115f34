/** GitHub and an OpenID Connect issuer in one: whoever comes is signed in at once, as whom the test says. */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Who is at the browser, as the provider knows them. */
export interface Person {
  id: number
  email: string
  verified: boolean
}

export interface FakeProvider {
  address: string
  /** Whom the provider signs in from now on. */
  person: Person
  close(): Promise<void>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(issuer: string, { id, email, verified }: Person, clientId: string, nonce: string | null): string {
  const now = Math.floor(Date.now() / 1_000)
  const claims = {
    iss: issuer,
    aud: clientId,
    sub: String(id),
    iat: now,
    exp: now + 300,
    email,
    email_verified: verified,
  }
  const text = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(nonce === null ? claims : { ...claims, nonce })}`
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}

export async function fakeProvider(): Promise<FakeProvider> {
  const codes = new Map<string, { person: Person; nonce: string | null; clientId: string }>()
  const fake: FakeProvider = {
    address: '',
    person: { id: 1, email: 'ada@example.org', verified: true },
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const json = (response: ServerResponse, value: unknown) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(value))
  }

  function authorize({ searchParams }: URL, response: ServerResponse): void {
    const code = randomUUID()
    const clientId = searchParams.get('client_id') ?? ''
    codes.set(code, { person: { ...fake.person }, nonce: searchParams.get('nonce'), clientId })
    const back = new URL(searchParams.get('redirect_uri') ?? '')
    back.search = String(new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: '' }))
    back.searchParams.delete('iss')
    response.writeHead(302, { Location: back.href }).end()
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const code = (await bodyOf(request)).get('code') ?? ''
    const found = codes.get(code)
    if (!found) return void response.writeHead(400).end('{"error":"invalid_grant"}')
    codes.delete(code)
    const { person, nonce, clientId } = found
    const tokens = { access_token: JSON.stringify(person), token_type: 'bearer', scope: 'user:email' }
    return json(
      response,
      clientId.includes('google') ? { ...tokens, id_token: idToken(fake.address, person, clientId, nonce) } : tokens,
    )
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', fake.address)
    const bearer = (): Person => JSON.parse(/^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '{}')
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, {
          issuer: fake.address,
          authorization_endpoint: `${fake.address}/authorize`,
          token_endpoint: `${fake.address}/token`,
          userinfo_endpoint: `${fake.address}/userinfo`,
          jwks_uri: `${fake.address}/keys`,
        })
      case '/keys':
        return json(response, {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
        })
      case '/authorize':
      case '/login/oauth/authorize':
        return authorize(url, response)
      case '/token':
      case '/login/oauth/access_token':
        return token(request, response)
      case '/api/v3/user':
        // What a profile shows in public may be anything; only the list of addresses says what is verified.
        return json(response, { id: bearer().id, login: 'ada', name: 'Ada', email: bearer().email })
      case '/api/v3/user/emails':
        return json(response, [{ email: bearer().email, primary: true, verified: bearer().verified, visibility: null }])
      default:
        return void response.writeHead(404).end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  fake.address = `http://127.0.0.1:${address.port}`
  return fake
}

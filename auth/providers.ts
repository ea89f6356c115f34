import GitHub, { type GitHubEmail, type GitHubProfile } from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { emailAddress } from '../core/email'
import { env } from '../env'

/**
 * What a provider's profile says of its account: the address only where the provider has verified it. All else, name and
 * picture too, is not asked for.
 */
const profileOf = (id: string, profile: { email?: string | null; email_verified?: boolean | null }) => ({
  id,
  email: profile.email_verified === true ? emailAddress(profile.email ?? '') : null,
})

/** A GitHub user, with the address that GitHub has verified: the public one of a profile says nothing about that. */
async function githubUser(api: string, accessToken: string): Promise<GitHubProfile> {
  const answer = async (path: string) => {
    const response = await fetch(`${api}${path}`, {
      headers: { Authorization: `Bearer ${accessToken}`, Accept: 'application/json', 'User-Agent': 'flashcards' },
    })
    if (!response.ok) throw new Error(`GitHub answered ${response.status}`)
    return response.json()
  }
  const [user, emails]: [GitHubProfile, GitHubEmail[]] = await Promise.all([answer('/user'), answer('/user/emails')])
  const verified = emails.find(({ primary, verified }) => primary && verified)
  return { ...user, email: verified?.email ?? null, email_verified: verified !== undefined }
}

/**
 * GitHub, here or at an enterprise's own address. An account with the same address may be joined, because `signIn` of the
 * configuration and `linkProvider` let that happen only where both sides have verified it.
 */
export function github() {
  const { AUTH_GITHUB_ID: clientId, AUTH_GITHUB_SECRET: clientSecret, AUTH_GITHUB_URL: baseUrl } = env
  if (!clientId || !clientSecret) return []
  const api = baseUrl ? `${baseUrl}/api/v3` : 'https://api.github.com'
  const provider = GitHub({
    clientId,
    clientSecret,
    allowDangerousEmailAccountLinking: true,
    ...(baseUrl ? { enterprise: { baseUrl } } : {}),
    userinfo: { url: `${api}/user`, request: ({ tokens }: Tokens) => githubUser(api, tokens.access_token) },
    profile: (profile) => profileOf(String(profile.id), profile),
  })
  return [provider]
}

interface Tokens {
  tokens: { access_token: string }
}

/** Google, or another OpenID Connect issuer that stands in for it. */
export function google() {
  const { AUTH_GOOGLE_ID: clientId, AUTH_GOOGLE_SECRET: clientSecret, AUTH_GOOGLE_ISSUER: issuer } = env
  if (!clientId || !clientSecret) return []
  const provider = Google({
    clientId,
    clientSecret,
    allowDangerousEmailAccountLinking: true,
    authorization: { params: { scope: 'openid email' } },
    ...(issuer ? { issuer } : {}),
    profile: (profile) => profileOf(profile.sub, profile),
  })
  return [provider]
}

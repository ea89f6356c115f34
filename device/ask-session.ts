import type { SignedIn } from './session'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Who the server says is signed in; null for a guest. Rejects where it does not say. */
export async function askSession(): Promise<SignedIn | null> {
  const response = await fetch('/api/auth/session', { cache: 'no-store' })
  if (!response.ok) throw new Error(`the session was not told: ${response.status}`)
  const value: unknown = await response.json()
  const user = isRecord(value) ? value.user : null
  if (!isRecord(user) || typeof user.id !== 'string') return null
  return { id: user.id, email: typeof user.email === 'string' ? user.email : '' }
}

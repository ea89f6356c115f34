import { meetRequests } from './auth/door'
import { env } from './env'

/** Runs once, before the server answers its first request. */
export function register(): void {
  meetRequests(env.TRUSTED_PROXY)
}

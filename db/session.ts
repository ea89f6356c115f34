/**
 * Who is asking: a user, the sign-in it came by, and the user's `session_version` at that time. Every read takes its
 * user from here, never from the client; every write compares it in its own transaction.
 */
export interface UserSession {
  userId: string
  sessionId: string
  version: number
}

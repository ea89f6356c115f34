import { createHmac } from 'node:crypto'
import { authSecret } from '../db/secret'

/** A name for `parts` that only this site can make: what is counted or remembered under it says nothing to a reader. */
export const keyed = (...parts: string[]): string =>
  createHmac('sha256', authSecret()).update(JSON.stringify(parts)).digest('base64url')

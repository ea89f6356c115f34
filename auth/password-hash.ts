import { hash, verify } from '@node-rs/argon2'
import { normalizedPassword } from '../core/password'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of no password that anybody has: what is checked where there is no account, so that it takes as long. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$b8Og2u7FxNJ/9dcQprJuGg$yXI2B7U89qhhmXEpitLXxkPCS5pFRUgeK+hNisH0KGk'

/** The argon2id hash of a password, whichever keyboard it was typed on. */
export const hashPassword = (password: string): Promise<string> => hash(normalizedPassword(password), cost)

/** Whether `password` is the one of `stored`. Takes as long where there is none. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const isSame = await verify(stored ?? nobodysHash, normalizedPassword(password.slice(0, 5_000)))
  return isSame && stored !== null
}

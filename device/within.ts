import type { After } from './surroundings'

/** Nothing answered in time. */
export class TimedOut extends Error {}

/** What `promise` gives; rejects with TimedOut where that takes longer than `ms`. */
export const within = <T>(promise: Promise<T>, ms: number, after: After): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = after(ms, () => reject(new TimedOut(`no answer within ${ms} ms`)))
    promise.then(resolve, reject).finally(stop)
  })

import { type Plan, patienceNow } from './policy'

/** Where answers come from. */
export interface Sources {
  network: () => Promise<Response>
  /** The kept copy of a path of this build. */
  copy: (path: string) => Promise<Response | undefined>
  /** The kept copy of a file, whichever build it is of. */
  file: (path: string) => Promise<Response | undefined>
  after: (delayMs: number) => Promise<void>
  /** A clock that never goes back, in ms. */
  now: () => number
  /** When the network was last too late, by that clock. Kept here from one answer to the next. */
  memory: { lateAt: number }
}

/** What came of the network, or of waiting for it. */
type Arrival = Response | 'failed' | 'late'

async function arrival(network: Promise<Response>, patienceMs: number | null, around: Sources): Promise<Arrival> {
  const { after, now, memory } = around
  const settled = network.catch(() => 'failed' as const)
  if (patienceMs === null) return settled
  const late = after(patienceNow(patienceMs, now() - memory.lateAt)).then(() => 'late' as const)
  const came = await Promise.race([settled, late])
  memory.lateAt = came === 'late' ? now() : Number.NEGATIVE_INFINITY
  return came
}

/** The answer that `plan` leads to. Rejects as the network does where there is no other. */
export async function answer(plan: Plan, sources: Sources): Promise<Response> {
  if (plan.kind === 'file') return (await sources.file(plan.path)) ?? sources.network()
  const network = sources.network()
  const came = await arrival(network, plan.patienceMs, sources)
  if (plan.kind === 'hasty') return came instanceof Response ? came : Response.error()
  if (came instanceof Response && !(plan.despiteErrors && came.status >= 500)) return came
  return (await sources.copy(plan.path)) ?? network
}

import type { Plan } from './policy'

/** Where answers come from. */
export interface Sources {
  network: () => Promise<Response>
  /** The kept copy of a path of this build. */
  copy: (path: string) => Promise<Response | undefined>
  /** The kept copy of a file, whichever build it is of. */
  file: (path: string) => Promise<Response | undefined>
  after: (delayMs: number) => Promise<void>
}

/** What came of the network, or of waiting for it. */
type Arrival = Response | 'failed' | 'late'

async function arrival(network: Promise<Response>, patienceMs: number | null, { after }: Sources): Promise<Arrival> {
  const settled = network.catch(() => 'failed' as const)
  if (patienceMs === null) return settled
  return Promise.race([settled, after(patienceMs).then(() => 'late' as const)])
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

import type { AnyExplorable } from '../core/explorables/explorable'

const isSpec = (value: unknown): value is AnyExplorable =>
  typeof value === 'object' && value !== null && 'inputs' in value && 'run' in value

/** The specification of an explorable, from the file of its name. */
export async function specOf(name: string): Promise<AnyExplorable> {
  const found = Object.values(await import(`../core/explorables/${name}`)).find(isSpec)
  if (!found) throw new Error(`there is no explorable ${name}`)
  return found
}

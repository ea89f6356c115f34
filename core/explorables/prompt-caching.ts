import { explorable } from './explorable'
import { ceil } from './numbers'

/** What the calls share and cost: tokens, minutes, dollars a million tokens; `write` and `read` are times the price. */
export interface Calls {
  prefix: number
  suffix: number
  calls: number
  gap: number
  lifetime: number
  price: number
  write: number
  read: number
  minimum: number
}

/** What input costs in dollars, with each call's prefix at full price and with it cached where it can be. */
export function costs(setting: Calls): { uncached: number; cached: number } {
  const { prefix, suffix, calls, gap, lifetime, price, write, read, minimum } = setting
  const reused = gap <= lifetime ? write + (calls - 1) * read : write * calls
  const prefixes = prefix >= minimum ? reused : calls
  return {
    uncached: ((prefix + suffix) * calls * price) / 1e6,
    cached: ((prefix * prefixes + suffix * calls) * price) / 1e6,
  }
}

/** The fewest calls at which caching costs no more than not caching. */
function breakEven({ prefix, gap, lifetime, write, read, minimum }: Calls): number | 'never' {
  if (prefix < minimum) return 'never'
  if (write <= 1) return 1
  return gap > lifetime || read >= 1 ? 'never' : Math.max(1, ceil((write - read) / (1 - read)))
}

/**
 * What prompt caching saves on input: the first call writes the prefix, each call within the lifetime of the one before
 * reads it, one that comes later writes it again, and a prefix below the minimum is never cached. Anthropic's pricing
 * and prompt caching pages, platform.claude.com.
 */
export const promptCaching = explorable({
  name: 'prompt-caching',
  inputs: {
    prefix: {
      kind: 'number',
      label: 'Shared prefix',
      unit: 'tokens',
      min: 0,
      max: 1e7,
      isWhole: true,
      isWide: true,
      default: 10_000,
    },
    suffix: {
      kind: 'number',
      label: 'Rest of a call',
      unit: 'tokens',
      min: 0,
      max: 1e6,
      isWhole: true,
      isWide: true,
      default: 500,
    },
    calls: { kind: 'number', label: 'Calls', min: 1, max: 1e8, isWhole: true, isWide: true, default: 1000 },
    gap: { kind: 'number', label: 'Between calls', unit: 'minutes', min: 0, max: 10_000, isWide: true, default: 1 },
    lifetime: { kind: 'choice', label: 'Lifetime', options: [5, 60], default: 5, words: { 5: '5 min', 60: '1 hour' } },
    price: {
      kind: 'number',
      label: 'Input price',
      unit: '$ per million tokens',
      min: 0.01,
      max: 100,
      isWide: true,
      default: 3,
    },
    write: { kind: 'number', label: 'Write', unit: '× price', min: 0, max: 5, default: 1.25 },
    read: { kind: 'number', label: 'Read', unit: '× price', min: 0, max: 1, default: 0.1 },
    minimum: {
      kind: 'number',
      label: 'Least prefix',
      unit: 'tokens',
      min: 0,
      max: 10_000,
      isWhole: true,
      isWide: true,
      default: 1024,
    },
  },
  run: (setting) => {
    const { prefix, calls, gap, lifetime, minimum } = setting
    const { uncached, cached } = costs(setting)
    return {
      uncached,
      cached,
      saving: uncached > 0 ? 1 - cached / uncached : 0,
      'hit-rate': prefix >= minimum && gap <= lifetime ? (calls - 1) / calls : 0,
      'break-even-calls': breakEven(setting),
    }
  },
})

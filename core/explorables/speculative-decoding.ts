import { explorable } from './explorable'
import { sum } from './numbers'

const tie = 1e-12
const longest = 16

/** Tokens that one verifying pass is expected to give: 1 + α + α² + … + α^draft, each draft accepted with chance α. */
export const tokensPerPass = (acceptance: number, draft: number): number =>
  sum(Array.from({ length: draft + 1 }, (_, index) => acceptance ** index))

/** How many times as fast as one token a step; `cost` is of a draft step, `verify` of a pass, in plain steps. */
export const speedup = (acceptance: number, draft: number, cost: number, verify: number): number =>
  tokensPerPass(acceptance, draft) / (draft * cost + verify)

/**
 * What it brings to have a small model draft tokens that the large one checks in one pass, where acceptances are
 * independent. `accepted` counts drafts; the pass adds one token of its own. Leviathan, Kalman, Matias 2022, arXiv
 * 2211.17192, section 3, with a pass that may cost more than a step.
 */
export const speculativeDecoding = explorable({
  name: 'speculative-decoding',
  inputs: {
    acceptance: { kind: 'number', label: 'Acceptance', min: 0, max: 1, default: 0.8 },
    draft: { kind: 'number', label: 'Draft', unit: 'tokens', min: 1, max: longest, isWhole: true, default: 4 },
    cost: { kind: 'number', label: 'Draft step', unit: 'target steps', min: 0, max: 1, default: 0.05 },
    verify: { kind: 'number', label: 'Verifying pass', unit: 'target steps', min: 1, max: 10, step: 0.1, default: 1 },
  },
  run: ({ acceptance, draft, cost, verify }) => {
    const speedups = Array.from({ length: longest }, (_, index) => speedup(acceptance, index + 1, cost, verify))
    let best = 0
    for (const [index, value] of speedups.entries()) if (value > (speedups[best] ?? 0) + tie) best = index
    const tokens = tokensPerPass(acceptance, draft)
    return {
      'tokens-per-pass': tokens,
      accepted: tokens - 1,
      speedup: speedup(acceptance, draft, cost, verify),
      'best-draft': best + 1,
      'best-speedup': speedups[best] ?? 0,
    }
  },
})

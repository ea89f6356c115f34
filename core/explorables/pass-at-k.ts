import { explorable } from './explorable'

/**
 * Chance that k of n samples, c of them correct, hold a correct one: 1 − C(n − c, k) / C(n, k), as a product that needs
 * no huge binomials. Unbiased. Chen et al. 2021, arXiv 2107.03374, section 2.1.
 */
export function passAt(k: number, { n, c }: { n: number; c: number }): number {
  if (n - c < k) return 1
  let missed = 1
  for (let i = n - c + 1; i <= n; i++) missed *= 1 - k / i
  return 1 - missed
}

/** The same as if k samples were drawn anew, with c/n as their chance: 1 − (1 − c/n)ᵏ, which is too low. */
export const plugIn = (k: number, { n, c }: { n: number; c: number }): number => 1 - (1 - c / n) ** k

/** What the inputs say of the samples: no more correct, and no more taken, than were drawn. */
export const capped = ({ n, c, k }: { n: number; c: number; k: number }) => ({
  n,
  c: Math.min(c, n),
  k: Math.min(k, n),
})

/** pass@k of one problem, from n samples of which c were correct, both ways; c and k are capped at n. */
export const passAtK = explorable({
  name: 'pass-at-k',
  inputs: {
    n: { kind: 'number', label: 'Samples drawn, n', min: 1, max: 1000, isWhole: true, isWide: true, default: 20 },
    c: { kind: 'number', label: 'Correct, c', min: 0, max: 1000, isWhole: true, isWide: true, default: 3 },
    k: { kind: 'number', label: 'Looked at, k', min: 1, max: 1000, isWhole: true, isWide: true, default: 5 },
  },
  run: (asked) => {
    const { k, ...drawn } = capped(asked)
    const estimate = passAt(k, drawn)
    const naive = plugIn(k, drawn)
    return { 'pass-at-k': estimate, 'plug-in': naive, bias: naive - estimate, 'pass-at-1': drawn.c / drawn.n }
  },
})

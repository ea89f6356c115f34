import { explorable } from './explorable'
import { sum } from './numbers'

export interface Fused {
  label: string
  /** Where each list has it, from 1; null where it has not. */
  ranks: (number | null)[]
  score: number
}

/** The labels of a text, best first; of a label that stands twice, the first. */
export const labelsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
]

/** Scores as they are compared: what differs by less than about 1e-12 is equal. */
const comparable = (score: number) => Math.round(score * 1e12)

/** The documents of ranked lists by their score, the sum of 1 / (k + rank) over the lists that have them; ties by label. */
export function fused(lists: readonly (readonly string[])[], k: number): Fused[] {
  const places = lists.map((labels) => new Map(labels.map((label, index) => [label, index + 1])))
  const documents = [...new Set(lists.flat())].map((label) => {
    const ranks = places.map((place) => place.get(label) ?? null)
    // In order of rank, so that equal ranks in other lists give the same sum to the last bit.
    const found = ranks.filter((rank) => rank !== null).sort((one, other) => one - other)
    return { label, ranks, score: sum(found.map((rank) => 1 / (k + rank))) }
  })
  return documents.sort((a, b) => comparable(b.score) - comparable(a.score) || (a.label < b.label ? -1 : 1))
}

/**
 * Reciprocal rank fusion of up to three rankings, each labels between commas, best first. Cormack, Clarke, Büttcher 2009,
 * SIGIR, doi 10.1145/1571941.1572114.
 */
export const rrf = explorable({
  name: 'rrf',
  inputs: {
    first: { kind: 'text', label: 'First list', length: 200, default: 'A,B,C,D' },
    second: { kind: 'text', label: 'Second list', length: 200, default: 'C,E,A' },
    third: { kind: 'text', label: 'Third list', length: 200, default: '' },
    k: { kind: 'number', label: 'k', min: 0, max: 1000, default: 60, isWhole: true, isWide: true },
  },
  run: ({ first, second, third, k }) => {
    const documents = fused([first, second, third].map(labelsOf), k)
    const [best, next] = documents
    const top = best?.score ?? 0
    const runnerUp = next?.score ?? 0
    return {
      order: documents.map(({ label }) => label).join(',') || 'none',
      top: best?.label ?? 'none',
      'top-score': top,
      'runner-up': next?.label ?? 'none',
      'runner-up-score': runnerUp,
      margin: comparable(top) === comparable(runnerUp) ? 0 : top - runnerUp,
    }
  },
})

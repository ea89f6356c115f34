import { explorable } from './explorable'
import { floor } from './numbers'

/** The numbers of a low-rank update to one matrix: two factors of `rank` columns or rows. */
export const factorSize = (rank: number, rows: number, columns: number): number => rank * (rows + columns)

/**
 * How much LoRA trains: of an update to rows × columns numbers, two factors of a rank. `adapter-mb` is in 10⁶ bytes at 16
 * bit, shares are fractions of 1, `scale` is alpha / rank. Hu et al. 2021, arXiv 2106.09685, section 4.
 */
export const loraParams = explorable({
  name: 'lora-params',
  inputs: {
    rows: { kind: 'number', label: 'Rows', min: 1, max: 65_536, default: 4096, isWhole: true, isWide: true },
    columns: { kind: 'number', label: 'Columns', min: 1, max: 65_536, default: 4096, isWhole: true, isWide: true },
    rank: { kind: 'number', label: 'Rank', min: 1, max: 4096, default: 8, isWhole: true, isWide: true },
    matrices: { kind: 'number', label: 'Matrices', min: 1, max: 5000, default: 64, isWhole: true, isWide: true },
    alpha: { kind: 'number', label: 'Alpha', min: 0, max: 4096, step: 1, default: 16, isWide: true },
    model: {
      kind: 'number',
      label: 'Model',
      unit: 'billion',
      min: 0.01,
      max: 5000,
      step: 0.1,
      default: 8,
      isWide: true,
    },
  },
  run: ({ rows, columns, rank: asked, matrices, alpha, model }) => {
    const rank = Math.min(asked, rows, columns)
    const one = factorSize(rank, rows, columns)
    const trainable = matrices * one
    return {
      trainable,
      full: matrices * rows * columns,
      'share-of-matrices': one / (rows * columns),
      'share-of-model': trainable / (model * 1e9),
      scale: alpha / rank,
      'adapter-mb': (trainable * 2) / 1e6,
      'break-even-rank': floor((rows * columns) / (rows + columns)),
    }
  },
})

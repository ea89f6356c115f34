import { explorable } from './explorable'
import { mean } from './numbers'

/** The values between −1 and 1 that four bits can name in NF4; finer where a bell curve has more of its weights. */
export const nf4Levels = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
  -0.09105003625154495, 0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
  0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1,
] as const

/** The quantile of the normal distribution, 0.9677083, that the levels −1 and 1 stand for, in standard deviations. */
const end = 1.8481309

/** How high the bell curve is, of its greatest height, that the levels are quantiles of; ±1 are the outer levels. */
export const bell = (scaled: number): number => Math.exp(-((scaled * end) ** 2) / 2)

const tie = 1e-12
const secondBlock = 256

/** The place of the level nearest to `scaled`, the lower one of two that are equally near. */
export function nearestLevel(scaled: number): number {
  const distances = nf4Levels.map((level) => Math.abs(scaled - level))
  const least = Math.min(...distances)
  return distances.findIndex((distance) => distance <= least + tie)
}

/** What is left of each weight of a block: its NF4 code, and what it is read back as from NF4 and from INT4. */
export function quantized(block: readonly number[]): { weight: number; code: number; nf4: number; int4: number }[] {
  const absmax = Math.max(...block.map(Math.abs))
  return block.map((weight) => {
    const scaled = absmax > 0 ? weight / absmax : 0
    const code = nearestLevel(scaled)
    return { weight, code, nf4: (nf4Levels[code] ?? 0) * absmax, int4: (Math.floor(7 * scaled + 0.5) / 7) * absmax }
  })
}

const rms = (errors: readonly number[]): number => Math.sqrt(mean(errors.map((error) => error ** 2)))

/**
 * A block of weights in NF4 beside evenly spaced INT4 (−7 … 7), both scaled by the block's `absmax`. Each block keeps
 * its scale in 32 bits; `double` keeps it in 8 bits, and a 32-bit scale for each 256 of those. Dettmers, Pagnoni,
 * Holtzman, Zettlemoyer 2023, arXiv 2305.14314, section 3; the levels are bitsandbytes'.
 */
export const nf4Quantization = explorable({
  name: 'nf4-quantization',
  inputs: {
    block: {
      kind: 'list',
      label: 'Weights',
      length: [2, 16],
      min: -100,
      max: 100,
      default: [0.12, -0.45, 0.03, 0.9, -0.2, 0.31, -0.07, 0.55],
    },
    'block-size': { kind: 'choice', label: 'Weights a block', options: [32, 64, 128, 256, 512], default: 64 },
    double: {
      kind: 'choice',
      label: 'Quantised scales',
      options: ['yes', 'no'],
      default: 'no',
      words: { yes: 'Yes', no: 'No' },
    },
  },
  run: ({ block, 'block-size': size, double }) => {
    const weights = quantized(block)
    const errors = weights.map(({ weight, nf4 }) => weight - nf4)
    return {
      absmax: Math.max(...block.map(Math.abs)),
      codes: weights.map(({ code }) => code).join(','),
      'nf4-rms': rms(errors),
      'int4-rms': rms(weights.map(({ weight, int4 }) => weight - int4)),
      'largest-error': Math.max(...errors.map(Math.abs)),
      'bits-per-weight': 4 + (double === 'yes' ? 8 / size + 32 / (secondBlock * size) : 32 / size),
    }
  },
})

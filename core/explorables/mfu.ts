import { explorable } from './explorable'

/** FLOP that a token needs: 2 a parameter forwards, and 4 more backwards in training; none for attention. */
export const flopPerToken = (mode: 'training' | 'inference', parameters: number): number =>
  (mode === 'training' ? 6 : 2) * parameters

/**
 * Model FLOPs utilisation: what the model needs of what the chips can do. `max-tokens` a second would use all of it.
 * `mbu` is the same for memory bandwidth while decoding, where each step reads all weights once for `batch` tokens; the
 * KV cache is left out. Either is above 1 only where some input is wrong. Chowdhery et al. 2022, arXiv 2204.02311.
 */
export const mfu = explorable({
  name: 'mfu',
  inputs: {
    mode: {
      kind: 'choice',
      label: 'Mode',
      options: ['training', 'inference'],
      default: 'training',
      words: { training: 'Training', inference: 'Inference' },
    },
    parameters: {
      kind: 'number',
      label: 'Active parameters',
      unit: 'billion',
      min: 0.01,
      max: 10_000,
      isWide: true,
      default: 540,
    },
    tokens: {
      kind: 'number',
      label: 'Tokens over all chips',
      unit: 'per second',
      min: 0.1,
      max: 1e10,
      isWide: true,
      default: 238_300,
    },
    chips: { kind: 'number', label: 'Chips', min: 1, max: 1e6, isWhole: true, isWide: true, default: 6144 },
    peak: { kind: 'number', label: 'Peak of a chip', unit: 'TFLOP/s', min: 1, max: 10_000, isWide: true, default: 275 },
    bandwidth: {
      kind: 'number',
      label: 'Bandwidth of a chip',
      unit: 'GB/s',
      min: 1,
      max: 50_000,
      isWide: true,
      default: 1200,
    },
    bytes: { kind: 'choice', label: 'Bytes a weight', options: [0.5, 1, 2, 4], default: 2 },
    batch: {
      kind: 'number',
      label: 'Decoded together',
      unit: 'sequences',
      min: 1,
      max: 10_000,
      isWhole: true,
      isWide: true,
      default: 1,
    },
  },
  run: ({ mode, parameters, tokens, chips, peak, bandwidth, bytes, batch }) => {
    const flop = flopPerToken(mode, parameters * 1e9)
    const achieved = (tokens * flop) / chips / 1e12
    const read = parameters * bytes * (tokens / batch)
    return {
      'gflop-per-token': flop / 1e9,
      'achieved-tflops': achieved,
      mfu: achieved / peak,
      'max-tokens': (peak * 1e12 * chips) / flop,
      mbu: mode === 'inference' ? read / (chips * bandwidth) : 'not applicable',
    }
  },
})

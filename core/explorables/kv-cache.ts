import { explorable } from './explorable'
import { floor } from './numbers'

/** Bytes that one token takes in the cache: a key and a value for each layer and KV head. */
export const tokenBytes = (layers: number, kvHeads: number, headDim: number, bytes: number): number =>
  2 * layers * kvHeads * headDim * bytes

/** The most tokens that each of `batch` sequences may have if all are to fit beside the weights; sizes in GB. */
export const fittingLength = (values: {
  batch: number
  layers: number
  heads: number
  'kv-heads': number
  'head-dim': number
  bytes: number
  weights: number
  gpu: number
}): number => {
  const token = tokenBytes(values.layers, Math.min(values['kv-heads'], values.heads), values['head-dim'], values.bytes)
  return Math.max(0, floor(((values.gpu - values.weights) * 1e9) / (token * values.batch)))
}

/**
 * Memory that keys and values of all past tokens take, in GB (10⁹ bytes) and kB (10³), what full multi-head attention
 * would take instead, and how many sequences fit beside the weights. Shazeer 2019, arXiv 1911.02150; Ainslie et al.
 * 2023, arXiv 2305.13245.
 */
export const kvCache = explorable({
  name: 'kv-cache',
  inputs: {
    batch: {
      kind: 'number',
      label: 'Batch',
      unit: 'sequences',
      min: 1,
      max: 1e4,
      default: 32,
      isWhole: true,
      isWide: true,
    },
    sequence: {
      kind: 'number',
      label: 'Length',
      unit: 'tokens',
      min: 1,
      max: 1e7,
      default: 2048,
      isWhole: true,
      isWide: true,
    },
    layers: { kind: 'number', label: 'Layers', min: 1, max: 500, default: 40, isWhole: true, isWide: true },
    heads: { kind: 'number', label: 'Heads', min: 1, max: 512, default: 40, isWhole: true, isWide: true },
    'kv-heads': { kind: 'number', label: 'KV heads', min: 1, max: 512, default: 40, isWhole: true, isWide: true },
    'head-dim': { kind: 'number', label: 'Head size', min: 1, max: 1024, default: 128, isWhole: true, isWide: true },
    bytes: { kind: 'choice', label: 'Bytes a number', options: [0.5, 1, 2, 4], default: 2 },
    weights: { kind: 'number', label: 'Weights', unit: 'GB', min: 0, max: 1e4, step: 1, default: 26, isWide: true },
    gpu: { kind: 'number', label: 'GPU memory', unit: 'GB', min: 1, max: 1e4, step: 1, default: 80, isWide: true },
  },
  run: ({ batch, sequence, layers, heads, 'kv-heads': asked, 'head-dim': headDim, bytes, weights, gpu }) => {
    const kvHeads = Math.min(asked, heads)
    const token = tokenBytes(layers, kvHeads, headDim, bytes)
    const perSequence = (token * sequence) / 1e9
    const cache = batch * perSequence
    return {
      'cache-gb': cache,
      'per-token-kb': token / 1e3,
      'per-sequence-gb': perSequence,
      'full-heads-gb': (cache * heads) / kvHeads,
      saving: heads / kvHeads,
      'max-batch': Math.max(0, floor(((gpu - weights) * 1e9) / (token * sequence))),
    }
  },
})

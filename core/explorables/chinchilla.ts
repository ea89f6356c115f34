import { explorable } from './explorable'

/** FLOP to train a dense transformer of so many parameters on so many tokens: 2 forward, 4 backward for each pair. */
export const trainingFlop = (parameters: number, tokens: number): number => 6 * parameters * tokens

/** Tokens per parameter that train best for a given compute, as Chinchilla found. */
export const bestRatio = 20

/** Parameters of the model that trains best with so many FLOP: 6·N·20·N = FLOP. */
export const optimalParameters = (flop: number): number => Math.sqrt(flop / (6 * bestRatio))

/**
 * What training a model takes, and the 20:1 model for the same compute. Parameters and tokens in billions, `peak` in
 * TFLOP/s of each GPU, of which `utilization` per cent is reached. Kaplan et al. 2020, arXiv 2001.08361, section 2.1;
 * Hoffmann et al. 2022, arXiv 2203.15556.
 */
export const chinchilla = explorable({
  name: 'chinchilla',
  inputs: {
    parameters: {
      kind: 'number',
      label: 'Parameters',
      unit: 'billion',
      min: 0.01,
      max: 1e4,
      isWide: true,
      default: 70,
    },
    ratio: { kind: 'number', label: 'Tokens per parameter', min: 1, max: 10_000, isWide: true, default: 20 },
    peak: { kind: 'number', label: 'Peak of a GPU', unit: 'TFLOP/s', min: 1, max: 10_000, isWide: true, default: 989 },
    utilization: { kind: 'number', label: 'Utilization', unit: '%', min: 1, max: 100, step: 1, default: 40 },
    gpus: { kind: 'number', label: 'GPUs', min: 1, max: 100_000, isWhole: true, isWide: true, default: 1024 },
  },
  run: ({ parameters, ratio, peak, utilization, gpus }) => {
    const flop = trainingFlop(parameters * 1e9, parameters * 1e9 * ratio)
    const hours = flop / (peak * 1e12 * (utilization / 100)) / 3600
    const optimal = optimalParameters(flop) / 1e9
    return {
      tokens: parameters * ratio,
      flop,
      'gpu-hours': hours,
      days: hours / gpus / 24,
      'optimal-parameters': optimal,
      'optimal-tokens': bestRatio * optimal,
    }
  },
})

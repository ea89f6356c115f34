import { explorable } from './explorable'

const longest = 10_000
const half = 0.5 + 1e-12

/** What a model's bell curve is expected to be: its variance, and its mean's squared distance from the real one. */
export interface Generation {
  variance: number
  drift: number
}

/** How high the bell of that variance around 0 is at a value, of its greatest height; of no variance, a spike. */
export const bell = (value: number, variance: number): number =>
  variance > 0 ? Math.exp(-(value ** 2) / (2 * variance)) : value === 0 ? 1 : 0

/** The generation before any model: the real data. */
export const reality: Generation = { variance: 1, drift: 0 }

/** The model that is fitted to `samples` points, each of them real with chance `real`, else drawn from the last model. */
export function next(last: Generation, samples: number, real: number): Generation {
  const copied = 1 - real
  const spread = real + copied * last.variance + real * copied * last.drift
  return { variance: (spread * (samples - 1)) / samples, drift: copied ** 2 * last.drift + spread / samples }
}

/** The models from the real data, generation 0, to the last generation. */
export function generations(samples: number, real: number, last: number): Generation[] {
  const models = [reality]
  let model = reality
  for (let generation = 1; generation <= last; generation++) {
    model = next(model, samples, real)
    models.push(model)
  }
  return models
}

/** The first generation, from 1, with at most half of the real variance, or `never` where none of the first 10,000 is. */
export function halfLife(samples: number, real: number): number | 'never' {
  let model = reality
  for (let generation = 1; generation <= longest; generation++) {
    model = next(model, samples, real)
    if (model.variance <= half) return generation
  }
  return 'never'
}

/** The variance that the models come to in the end; 0 where nothing is real. */
export function limit(samples: number, real: number): number {
  const kept = (samples - 1) / samples
  const copied = 1 - real
  return (kept * real) / (1 - copied * kept - copied / (samples * (2 - real)))
}

/**
 * What becomes of models that learn from models: each is a normal distribution fitted by maximum likelihood to points
 * of mean 0 and variance 1 or to draws from the model before it. Expectations over all runs, exact: the variance of the
 * mixture, less the share 1/n of it that the fitted mean takes up. The setting is that of Shumailov et al. 2024,
 * Nature 631, 755–759; `real` above 0 is that of Gerstgrasser et al. 2024, arXiv 2404.01413, in a plain form.
 */
export const modelCollapse = explorable({
  name: 'model-collapse',
  inputs: {
    samples: {
      kind: 'number',
      label: 'Points a generation',
      min: 2,
      max: 100_000,
      isWhole: true,
      isWide: true,
      default: 100,
    },
    generations: { kind: 'number', label: 'Generations', min: 0, max: 1000, isWhole: true, isWide: true, default: 50 },
    real: { kind: 'number', label: 'Real share', min: 0, max: 1, default: 0 },
  },
  run: ({ samples, generations: last, real }) => {
    const { variance, drift } = generations(samples, real, last).at(-1) ?? reality
    return {
      variance,
      spread: Math.sqrt(variance),
      drift: Math.sqrt(drift),
      'half-life': halfLife(samples, real),
      limit: limit(samples, real),
    }
  },
})

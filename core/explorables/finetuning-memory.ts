import { explorable } from './explorable'
import { ceil } from './numbers'

/**
 * Bytes by what they hold, for each of the parameters (`whole`) and for each trained one (`part`, where only some are).
 * Of 4 bits QLoRA's weights take 4.127, with their doubly quantised scales; mixed precision keeps, in 32 bit, a master
 * copy and Adam's two moments.
 */
const bytes = {
  deck: { whole: { weights: 2, gradients: 2, optimizer: 4 }, part: { weights: 0, gradients: 0, optimizer: 0 } },
  'full-mixed': {
    whole: { weights: 2, gradients: 2, optimizer: 12 },
    part: { weights: 0, gradients: 0, optimizer: 0 },
  },
  lora: { whole: { weights: 2, gradients: 0, optimizer: 0 }, part: { weights: 2, gradients: 2, optimizer: 12 } },
  qlora: {
    whole: { weights: 4.126953125 / 8, gradients: 0, optimizer: 0 },
    part: { weights: 2, gradients: 2, optimizer: 12 },
  },
} as const

export type Method = keyof typeof bytes

/** GB of weights, gradients and optimizer for billions of parameters, of which a method may train a share, 0 to 1. */
export function trainingMemory(method: Method, billions: number, share: number) {
  const { whole, part } = bytes[method]
  const gb = (kind: keyof typeof whole) => billions * whole[kind] + billions * share * part[kind]
  return { weights: gb('weights'), gradients: gb('gradients'), optimizer: gb('optimizer') }
}

/**
 * Memory that finetuning needs, in GB (10⁹ bytes), by method; `gpus` if it could be split evenly. Rajbhandari et al.
 * 2019, arXiv 1910.02054, section 3.1; Dettmers et al. 2023, arXiv 2305.14314, section 3.
 */
export const finetuningMemory = explorable({
  name: 'finetuning-memory',
  inputs: {
    parameters: {
      kind: 'number',
      label: 'Parameters',
      unit: 'billion',
      min: 0.01,
      max: 2000,
      default: 7,
      isWide: true,
    },
    method: {
      kind: 'choice',
      label: 'Method',
      options: ['deck', 'full-mixed', 'lora', 'qlora'],
      default: 'deck',
      words: { deck: 'All in 16 bit', 'full-mixed': 'Mixed precision', lora: 'LoRA', qlora: 'QLoRA' },
    },
    trainable: {
      kind: 'number',
      label: 'Trained',
      unit: '%',
      min: 0.001,
      max: 100,
      step: 0.1,
      default: 0.5,
      isWide: true,
    },
    activations: {
      kind: 'number',
      label: 'Activations',
      unit: 'GB',
      min: 0,
      max: 1e4,
      step: 1,
      default: 0,
      isWide: true,
    },
    gpu: { kind: 'number', label: 'GPU memory', unit: 'GB', min: 1, max: 1000, step: 1, default: 24, isWide: true },
  },
  run: ({ parameters, method, trainable, activations, gpu }) => {
    const { weights, gradients, optimizer } = trainingMemory(method, parameters, trainable / 100)
    const total = weights + gradients + optimizer + activations
    return {
      'weights-gb': weights,
      'gradients-gb': gradients,
      'optimizer-gb': optimizer,
      'total-gb': total,
      'bytes-per-parameter': total / parameters,
      gpus: ceil(total / gpu),
    }
  },
})

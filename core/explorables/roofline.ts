import { explorable } from './explorable'
import { ceil, tie } from './numbers'

/** A model on a chip: billions of parameters, bytes per weight, TFLOP/s at best, GB/s from memory. */
export interface Setup {
  parameters: number
  bytes: number
  peak: number
  bandwidth: number
}

/** Seconds in which every weight is read once, as each pass must, however many tokens it serves. */
export const readSeconds = ({ parameters, bytes, bandwidth }: Setup): number => (parameters * bytes) / bandwidth

/** Seconds of arithmetic for a pass over so many tokens: 2 FLOP per weight and token. */
export const mathSeconds = ({ parameters, peak }: Setup, tokens: number): number =>
  (2 * parameters * tokens) / 1e3 / peak

/** Seconds that a pass over so many tokens takes: reading and arithmetic overlap, and the longer of them decides. */
export const passSeconds = (setup: Setup, tokens: number): number =>
  Math.max(mathSeconds(setup, tokens), readSeconds(setup))

/** What decides how long such a pass takes; where both take as long, the arithmetic. */
export const bound = (setup: Setup, tokens: number): 'compute' | 'bandwidth' =>
  mathSeconds(setup, tokens) >= readSeconds(setup) * (1 - tie) ? 'compute' : 'bandwidth'

/** FLOP for each byte read, in a pass over so many tokens. */
export const intensity = ({ bytes }: Setup, tokens: number): number => (2 * tokens) / bytes

/** FLOP per byte from which the arithmetic decides: where the roof's slope meets its flat part. */
export const ridge = ({ peak, bandwidth }: Setup): number => (1e3 * peak) / bandwidth

/** The roof: TFLOP/s that the chip can give at so many FLOP per byte. */
export const attainable = ({ peak, bandwidth }: Setup, flopPerByte: number): number =>
  Math.min(peak, (flopPerByte * bandwidth) / 1e3)

/**
 * How long a language model takes for the prompt (`ttft-ms`, until the first token), for each further token (`tpot-ms`)
 * and for all (`total-s`), with so many requests at once; weights only: no attention FLOP, no KV reads, no overheads.
 * Williams, Waterman, Patterson 2009, Roofline, CACM 52(4); Pope et al. 2022, arXiv 2211.05102, section 2.
 */
export const roofline = explorable({
  name: 'roofline',
  inputs: {
    parameters: { kind: 'number', label: 'Parameters', unit: 'billion', min: 0.1, max: 2000, isWide: true, default: 8 },
    bytes: { kind: 'choice', label: 'Bytes per weight', options: [0.5, 1, 2, 4], default: 2 },
    peak: { kind: 'number', label: 'Peak compute', unit: 'TFLOP/s', min: 1, max: 10_000, isWide: true, default: 989 },
    bandwidth: {
      kind: 'number',
      label: 'Memory bandwidth',
      unit: 'GB/s',
      min: 10,
      max: 20_000,
      step: 10,
      default: 3350,
    },
    prompt: {
      kind: 'number',
      label: 'Prompt',
      unit: 'tokens',
      min: 1,
      max: 1_000_000,
      isWhole: true,
      isWide: true,
      default: 1000,
    },
    output: {
      kind: 'number',
      label: 'Output',
      unit: 'tokens',
      min: 1,
      max: 100_000,
      isWhole: true,
      isWide: true,
      default: 200,
    },
    batch: {
      kind: 'number',
      label: 'Batch',
      unit: 'requests',
      min: 1,
      max: 4096,
      isWhole: true,
      isWide: true,
      default: 1,
    },
  },
  run: ({ prompt, output, batch, ...setup }) => {
    const first = passSeconds(setup, prompt * batch)
    const next = passSeconds(setup, batch)
    return {
      'ttft-ms': 1000 * first,
      'tpot-ms': 1000 * next,
      'total-s': first + (output - 1) * next,
      'tokens-per-second': batch / next,
      'prefill-bound': bound(setup, prompt * batch),
      'decode-bound': bound(setup, batch),
      ridge: ridge(setup),
      'decode-intensity': intensity(setup, batch),
      'break-even-batch': ceil((ridge(setup) * setup.bytes) / 2),
    }
  },
})

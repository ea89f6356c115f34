'use client'

import type { AnyFigure } from './figure'
import { LiveFigure } from './live-figure'
// Most figures draw with it: it comes once, and not with each of them.
import './graph'

/** Each figure is a chunk of its own, fetched with its page. */
const figures: Readonly<Record<string, () => Promise<AnyFigure>>> = {
  'attention-weights': async () => (await import('./figures/attention-weights')).attentionWeightsFigure,
  batching: async () => (await import('./figures/batching')).batchingFigure,
  'best-of-n': async () => (await import('./figures/best-of-n')).bestOfNFigure,
  bm25: async () => (await import('./figures/bm25')).bm25Figure,
  'bradley-terry': async () => (await import('./figures/bradley-terry')).bradleyTerryFigure,
  chinchilla: async () => (await import('./figures/chinchilla')).chinchillaFigure,
  'degenerate-feedback-loop': async () =>
    (await import('./figures/degenerate-feedback-loop')).degenerateFeedbackLoopFigure,
  'finetuning-memory': async () => (await import('./figures/finetuning-memory')).finetuningMemoryFigure,
  'guess-or-abstain': async () => (await import('./figures/guess-or-abstain')).guessOrAbstainFigure,
  'incident-metrics': async () => (await import('./figures/incident-metrics')).incidentMetricsFigure,
  'judge-position-bias': async () => (await import('./figures/judge-position-bias')).judgePositionBiasFigure,
  'kv-cache': async () => (await import('./figures/kv-cache')).kvCacheFigure,
  'lora-params': async () => (await import('./figures/lora-params')).loraParamsFigure,
  'low-rank-energy': async () => (await import('./figures/low-rank-energy')).lowRankEnergyFigure,
  'majority-vote': async () => (await import('./figures/majority-vote')).majorityVoteFigure,
  mfu: async () => (await import('./figures/mfu')).mfuFigure,
  'model-collapse': async () => (await import('./figures/model-collapse')).modelCollapseFigure,
  'nf4-quantization': async () => (await import('./figures/nf4-quantization')).nf4QuantizationFigure,
  'pass-at-k': async () => (await import('./figures/pass-at-k')).passAtKFigure,
  perplexity: async () => (await import('./figures/perplexity')).perplexityFigure,
  'prompt-caching': async () => (await import('./figures/prompt-caching')).promptCachingFigure,
  'rag-vs-long-context': async () => (await import('./figures/rag-vs-long-context')).ragVsLongContextFigure,
  roofline: async () => (await import('./figures/roofline')).rooflineFigure,
  rrf: async () => (await import('./figures/rrf')).rrfFigure,
  'sample-size': async () => (await import('./figures/sample-size')).sampleSizeFigure,
  'speculative-decoding': async () => (await import('./figures/speculative-decoding')).speculativeDecodingFigure,
  'step-compounding': async () => (await import('./figures/step-compounding')).stepCompoundingFigure,
  temperature: async () => (await import('./figures/temperature')).temperatureFigure,
  'top-p': async () => (await import('./figures/top-p')).topPFigure,
  'training-samples': async () => (await import('./figures/training-samples')).trainingSamplesFigure,
}

export const liveNames: readonly string[] = Object.keys(figures)

/** What draws a figure that computes, and the figure. */
export interface Arrived {
  Live: typeof LiveFigure
  figure: AnyFigure
}

const known = new Map<string, Arrived>()

/** The figure of that name. Rejects where it does not arrive, and where there is none. */
export async function arrive(name: string): Promise<Arrived> {
  const earlier = known.get(name)
  if (earlier) return earlier
  const figure = await figures[name]?.()
  if (!figure) throw new Error(`there is no figure ${name}`)
  const arrived = { Live: LiveFigure, figure }
  known.set(name, arrived)
  return arrived
}

import type { AnyFigure } from './figure'
import { attentionWeightsFigure } from './figures/attention-weights'
import { batchingFigure } from './figures/batching'
import { bestOfNFigure } from './figures/best-of-n'
import { bm25Figure } from './figures/bm25'
import { bradleyTerryFigure } from './figures/bradley-terry'
import { chinchillaFigure } from './figures/chinchilla'
import { degenerateFeedbackLoopFigure } from './figures/degenerate-feedback-loop'
import { finetuningMemoryFigure } from './figures/finetuning-memory'
import { guessOrAbstainFigure } from './figures/guess-or-abstain'
import { incidentMetricsFigure } from './figures/incident-metrics'
import { judgePositionBiasFigure } from './figures/judge-position-bias'
import { kvCacheFigure } from './figures/kv-cache'
import { loraParamsFigure } from './figures/lora-params'
import { lowRankEnergyFigure } from './figures/low-rank-energy'
import { majorityVoteFigure } from './figures/majority-vote'
import { mfuFigure } from './figures/mfu'
import { modelCollapseFigure } from './figures/model-collapse'
import { nf4QuantizationFigure } from './figures/nf4-quantization'
import { passAtKFigure } from './figures/pass-at-k'
import { perplexityFigure } from './figures/perplexity'
import { promptCachingFigure } from './figures/prompt-caching'
import { ragVsLongContextFigure } from './figures/rag-vs-long-context'
import { rooflineFigure } from './figures/roofline'
import { rrfFigure } from './figures/rrf'
import { sampleSizeFigure } from './figures/sample-size'
import { speculativeDecodingFigure } from './figures/speculative-decoding'
import { stepCompoundingFigure } from './figures/step-compounding'
import { temperatureFigure } from './figures/temperature'
import { topPFigure } from './figures/top-p'
import { trainingSamplesFigure } from './figures/training-samples'

const all: readonly AnyFigure[] = [
  attentionWeightsFigure,
  batchingFigure,
  bestOfNFigure,
  bm25Figure,
  bradleyTerryFigure,
  chinchillaFigure,
  degenerateFeedbackLoopFigure,
  finetuningMemoryFigure,
  guessOrAbstainFigure,
  incidentMetricsFigure,
  judgePositionBiasFigure,
  kvCacheFigure,
  loraParamsFigure,
  lowRankEnergyFigure,
  majorityVoteFigure,
  mfuFigure,
  modelCollapseFigure,
  nf4QuantizationFigure,
  passAtKFigure,
  perplexityFigure,
  promptCachingFigure,
  ragVsLongContextFigure,
  rooflineFigure,
  rrfFigure,
  sampleSizeFigure,
  speculativeDecodingFigure,
  stepCompoundingFigure,
  temperatureFigure,
  topPFigure,
  trainingSamplesFigure,
]

/** Every figure, for the server, by its name. */
export const figures: Readonly<Record<string, AnyFigure>> = Object.fromEntries(
  all.map((figure): [string, AnyFigure] => [figure.spec.name, figure]),
)

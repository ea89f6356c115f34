import type { AnyFigure } from './figure'
import { attentionWeightsFigure } from './figures/attention-weights'
import { bestOfNFigure } from './figures/best-of-n'
import { bradleyTerryFigure } from './figures/bradley-terry'
import { chinchillaFigure } from './figures/chinchilla'
import { finetuningMemoryFigure } from './figures/finetuning-memory'
import { guessOrAbstainFigure } from './figures/guess-or-abstain'
import { judgePositionBiasFigure } from './figures/judge-position-bias'
import { kvCacheFigure } from './figures/kv-cache'
import { loraParamsFigure } from './figures/lora-params'
import { lowRankEnergyFigure } from './figures/low-rank-energy'
import { majorityVoteFigure } from './figures/majority-vote'
import { modelCollapseFigure } from './figures/model-collapse'
import { nf4QuantizationFigure } from './figures/nf4-quantization'
import { passAtKFigure } from './figures/pass-at-k'
import { perplexityFigure } from './figures/perplexity'
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
  bestOfNFigure,
  bradleyTerryFigure,
  chinchillaFigure,
  finetuningMemoryFigure,
  guessOrAbstainFigure,
  judgePositionBiasFigure,
  kvCacheFigure,
  loraParamsFigure,
  lowRankEnergyFigure,
  majorityVoteFigure,
  modelCollapseFigure,
  nf4QuantizationFigure,
  passAtKFigure,
  perplexityFigure,
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

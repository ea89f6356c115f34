import { explorable } from './explorable'
import { tie } from './numbers'

/** Points that answering earns on average: 1 for a right answer, `penalty` lost for a wrong one. */
export const answerScore = (confidence: number, penalty: number): number => confidence - (1 - confidence) * penalty

/** The confidence above which answering earns more than the points for abstaining. */
export const threshold = (penalty: number, credit: number): number => (credit + penalty) / (1 + penalty)

/**
 * Whether a model that is right with chance `confidence` should answer, by what the test pays; where both pay as much,
 * it abstains. `wrong-rate` is how often it then says something wrong. Kalai et al. 2025, arXiv 2509.04664, section 4.
 */
export const guessOrAbstain = explorable({
  name: 'guess-or-abstain',
  inputs: {
    confidence: { kind: 'number', label: 'Confidence', min: 0, max: 1, default: 0.3 },
    penalty: {
      kind: 'number',
      label: 'Lost for a wrong answer',
      unit: 'points',
      min: 0,
      max: 20,
      step: 0.25,
      default: 0,
    },
    credit: { kind: 'number', label: 'Credit for abstaining', unit: 'points', min: 0, max: 1, default: 0 },
  },
  run: ({ confidence, penalty, credit }) => {
    const score = answerScore(confidence, penalty)
    const isAnswered = score > credit + tie
    return {
      'answer-score': score,
      threshold: threshold(penalty, credit),
      best: isAnswered ? 'answer' : 'abstain',
      'wrong-rate': isAnswered ? 1 - confidence : 0,
    }
  },
})

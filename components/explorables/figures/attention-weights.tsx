import { attentionWeights } from '@/core/explorables/attention-weights'
import { Attend, type Attended } from '../attend'
import { figure, type ShownOf } from '../figure'
import { share, significant } from '../paint'

type Shown = ShownOf<typeof attentionWeights>

const three = significant(3)

const tokensOf = ({ values, results }: Shown): Attended[] =>
  values.scores.map((score, index) => ({
    token: index + 1,
    score: values.scale === 'yes' ? score / Math.sqrt(values.dimension) : score,
    value: values.values[index] ?? 0,
    weight: Number(Object.entries(results).find(([key]) => key === `weight-${index + 1}`)?.[1] ?? 0),
    isMasked: index >= values.visible,
  }))

function says(now: Shown): string {
  const { output, 'max-weight': most } = now.results
  const seen = tokensOf(now).filter(({ isMasked }) => !isMasked)
  const first = seen.find(({ weight }) => weight === most)
  const mixed = `the output is ${three(output)}`
  if (seen.length === 1) return `Only token 1 can be seen, so it gets all the weight, whatever its score; ${mixed}.`
  if (seen.every(({ weight }) => most - weight < 1e-9)) {
    return `All that can be seen weigh the same, so ${mixed}, the plain mean of their values.`
  }
  if (most > 0.99) {
    return `Token ${first?.token} takes nearly all the weight, ${share(most)}; ${mixed}, its own value ${three(first?.value ?? 0)}.`
  }
  const level = seen.filter(({ weight }) => most - weight < 1e-9)
  if (level.length > 1) {
    const names = level.map(({ token }) => token).join(level.length > 2 ? ', ' : ' and ')
    return `Tokens ${names} count most, with ${share(most)} each; ${mixed}.`
  }
  return seen.length < 4
    ? `What is masked gets nothing, and the rest share it all: token ${first?.token} has ${share(most)}, and ${mixed}.`
    : `Token ${first?.token} counts most, with ${share(most)}; mixed by their weights, the four values give ${three(output)}.`
}

export const attentionWeightsFigure = figure({
  spec: attentionWeights,
  title: 'One query, four tokens',
  guess: {
    question: 'The same scores, not divided by √d: what share of the weight does token 1 get?',
    setting: { scale: 'no' },
    key: 'weight-1',
    answer: {
      kind: 'choice',
      options: [
        [0.6, '60%'],
        [0.75, '75%'],
        [0.9, '90%'],
        [1, 'Over 99.99%'],
      ],
    },
  },
  Picture: (now) => <Attend tokens={tokensOf(now)} output={now.results.output} />,
  says,
  results: [
    { key: 'output', name: 'Output', paint: three },
    { key: 'max-weight', name: 'Largest weight', paint: share },
    { key: 'entropy', name: 'Entropy of the weights', unit: 'bits', paint: three },
  ],
  assumes:
    'A line is as wide as its weight; below each weight stands the score that softmax was given. The lower line holds the values. This is one head with a single number as each value, where models have vectors.',
})

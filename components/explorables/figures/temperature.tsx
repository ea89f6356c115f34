import { probabilities, temperature } from '@/core/explorables/temperature'
import { Bars } from '../bars'
import { figure } from '../figure'
import { fixed, share, significant } from '../paint'

const probability = (results: Readonly<Record<string, number | string>>, index: number) =>
  Number(results[`p-${index + 1}`] ?? 0)

export const temperatureFigure = figure({
  spec: temperature,
  title: 'A few tokens, one temperature',
  guess: {
    question: 'At T = 0.5, what share does the first token get?',
    setting: { temperature: 0.5 },
    key: 'p-1',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ values, results, guess }) => {
    const plain = probabilities(values.logits, temperature.inputs.temperature.default)
    const bars = values.logits.map((logit, index) => {
      const p = probability(results, index)
      return {
        key: `p-${index + 1}`,
        name: `logit ${significant(4)(logit)}`,
        length: p,
        value: p,
        painted: share(p),
        before: plain[index],
        guess: index === 0 ? guess : null,
      }
    })
    return <Bars bars={bars} />
  },
  says: ({ values, results }) => {
    const top = share(probability(results, results.top - 1))
    const equal = significant(3)(results.effective)
    if (values.temperature === 0) return 'At 0 the largest logit takes all: there is nothing left to draw.'
    return equal === '1'
      ? `Token ${results.top} gets ${top}: hardly anything is left to draw.`
      : `Token ${results.top} gets ${top}; the draw is as uncertain as one from ${equal} equally likely tokens.`
  },
  results: [
    { key: 'top', name: 'Likeliest token', paint: fixed(0) },
    { key: 'entropy', name: 'Entropy', unit: 'bits', paint: significant(3) },
    { key: 'effective', name: 'Equally likely tokens', paint: significant(3) },
  ],
  assumes: 'Outline: the tokens at T = 1. Dotted: your guess. It assumes a vocabulary of only these tokens.',
})

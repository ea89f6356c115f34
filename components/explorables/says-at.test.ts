import { expect, test } from 'vitest'
import { valuesFrom } from '@/core/explorables/explorable'
import { shownAt } from './figure'
import { figures } from './figures'

function saysAt(name: string, query: string): string {
  const figure = figures[name]
  if (!figure) return ''
  const asked = new URLSearchParams(query)
  return figure.says(
    shownAt(
      figure,
      valuesFrom(figure.spec.inputs, (input) => asked.get(input)),
    ),
  )
}

test.each([
  ['attention-weights', 'scores=10,10,0,0', 'Tokens 1 and 2 count most, with 38.9% each; '],
  ['attention-weights', 'scores=10,10,10,0&visible=3&values=1,2,3,9', 'the plain mean of their values.'],
  ['guess-or-abstain', 'confidence=0.9999', 'earns 1 point on average'],
  ['guess-or-abstain', 'credit=0.9999', 'abstaining 1 point.'],
  ['degenerate-feedback-loop', 'rounds=0', 'item 1 has 40% of the clicks, by its head start alone.'],
  ['degenerate-feedback-loop', 'quality=0.5,0.5,0.5&head-start=0', 'all items have 33.3% of the clicks'],
  ['degenerate-feedback-loop', 'quality=1,0&head-start=100&strength=3&rounds=5000', 'as varied as 1 item alone.'],
  ['chinchilla', 'ratio=20.4', 'This model is almost as large.'],
  ['chinchilla', 'ratio=23', '1.1 times smaller'],
  ['model-collapse', 'samples=7768', 'by generation 5,385'],
  ['nf4-quantization', 'block=100,100,-100,0.5,1', 'the error would be as large.'],
  ['pass-at-k', 'n=10&c=1&k=2', '1 point too low'],
  ['perplexity', 'probabilities=0.5', 'On average 1 bit: as unsure as if 2 tokens'],
  ['perplexity', 'probabilities=0.9999,1', 'as good as certain each time.'],
  ['prompt-caching', 'prefix=1', 'A prefix of 1 token is'],
  ['rag-vs-long-context', 'corpus=5.001', 'All of it costs as much as 10 chunks'],
  ['roofline', '', 'From 296 requests at once on, the arithmetic'],
  ['sample-size', 'difference=1.0001&baseline=99', 'No system can be 1 point better'],
  ['speculative-decoding', 'acceptance=0.001&cost=0.00001', 'nothing is gained'],
  ['step-compounding', 'steps=1&catch=0.0001', 'catching them takes hardly another try.'],
  ['step-compounding', 'catch=0.8&retries=2', 'catching them takes 10.4 tries instead of 10.'],
  ['kv-cache', 'sequence=1', 'of 1 token.'],
])('%s?%s says “%s”', (name, query, wanted) => expect(saysAt(name, query)).toContain(wanted))

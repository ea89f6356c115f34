import { expect, test } from 'vitest'
import { valuesFrom } from '@/core/explorables/explorable'
import { shownAt } from './figure'
import { figures } from './figures'

/** What a figure says at the setting of an address. */
function saidAt(name: string, query: string): string {
  const figure = figures[name]
  if (!figure) throw new Error(`there is no figure ${name}`)
  const asked = new URLSearchParams(query)
  return figure.says(
    shownAt(
      figure,
      valuesFrom(figure.spec.inputs, (input) => asked.get(input)),
    ),
  )
}

/** Where a sentence meant for most settings would say too much, too little, or one of a thing as many. */
test.each([
  ['attention-weights', 'scores=10,10,0,0', 'Tokens 1 and 2 count most, with 38.9% each; '],
  ['attention-weights', 'scores=10,10,10,0&visible=3&values=1,2,3,9', 'the plain mean of their values.'],
  [
    'attention-weights',
    'scores=8,1,0,0&values=0,100,100,100&scale=no',
    'Token 1 takes nearly all the weight, 99.8%; the output is 0.158, its own value 0.',
  ],
  ['chinchilla', 'ratio=20.4', 'This model is almost as large.'],
  ['chinchilla', 'ratio=23', '1.1 times smaller'],
  ['degenerate-feedback-loop', 'rounds=0', 'item 1 has 40% of the clicks, by its head start alone.'],
  [
    'degenerate-feedback-loop',
    'rounds=0&head-start=0',
    'Before the first round all items have as many clicks as each other.',
  ],
  ['degenerate-feedback-loop', 'quality=0.5,0.5,0.5&head-start=0', 'all items have 33.3% of the clicks'],
  [
    'degenerate-feedback-loop',
    'quality=0.5,0.5&head-start=0&strength=1',
    'After 200 rounds all items have 50% of the clicks each.',
  ],
  ['degenerate-feedback-loop', 'quality=0.5,0.5,0.1&head-start=0', 'items 1 and 2 lead with'],
  ['degenerate-feedback-loop', 'quality=1,0&head-start=100&strength=3&rounds=5000', 'as varied as 1 item alone.'],
  ['guess-or-abstain', 'confidence=0.9999', 'earns 1 point on average'],
  ['guess-or-abstain', 'credit=0.9999', 'abstaining 1 point.'],
  ['incident-metrics', 'incidents=0/1/1,0/10/100,0/10/100', 'But at least half last 100 minutes or longer.'],
  ['kv-cache', 'sequence=1', 'of 1 token.'],
  ['lora-params', 'rank=3000', 'From rank 2,048 on, LoRA saves nothing'],
  ['lora-params', 'rows=12&columns=5&rank=4', 'From rank 4 on'],
  ['model-collapse', 'samples=7768', 'by generation 5,385'],
  ['nf4-quantization', 'block=100,100,-100,0.5,1', 'the error would be as large.'],
  ['pass-at-k', 'n=10&c=1&k=2', '1 point too low'],
  ['perplexity', 'probabilities=0.5', 'On average 1 bit: as unsure as if 2 tokens'],
  ['perplexity', 'probabilities=0.9999,1', 'as good as certain each time.'],
  [
    'prompt-caching',
    'write=1&read=1',
    'From call 1 on it costs no more. 1,000 calls cost the same with caching as without.',
  ],
  ['prompt-caching', 'write=1.9&calls=2', 'From call 2 on it costs no more.'],
  ['prompt-caching', '', 'It pays from call 2 on.'],
  ['prompt-caching', 'prefix=1', 'A prefix of 1 token is'],
  ['rag-vs-long-context', 'corpus=5.001', 'All of it costs as much as 10 chunks'],
  ['roofline', 'peak=1&bandwidth=20000', 'From one request on'],
  ['roofline', '', 'From 296 requests at once on, the arithmetic'],
  ['rrf', 'k=911', 'With k = 911 a first place counts hardly more than a second.'],
  ['rrf', '', 'counts 1.02 times a second'],
  ['sample-size', 'difference=1.0001&baseline=99', 'No system can be 1 point better'],
  ['speculative-decoding', 'acceptance=0.001&cost=0.00001', 'nothing is gained'],
  ['step-compounding', 'steps=1&catch=0.0001', 'catching them takes hardly another try.'],
  ['step-compounding', 'catch=0.8&retries=2', 'catching them takes 10.4 tries instead of 10.'],
  ['temperature', 'temperature=0.05', 'Token 1 gets 99.999%: hardly anything is left to draw.'],
  ['temperature', '', 'Token 1 gets 64.4%; the draw is as uncertain as one from 2.58 equally likely tokens.'],
])('%s?%s says “%s”', (name, query, wanted) => expect(saidAt(name, query)).toContain(wanted))

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finetuningMemory, trainingMemory } from './finetuning-memory'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

describe('finetuning-memory', () => {
  testVectors(finetuningMemory, [
    [
      '',
      {
        'weights-gb': 14,
        'gradients-gb': 14,
        'optimizer-gb': 28,
        'total-gb': 56,
        'bytes-per-parameter': 8,
        gpus: 3,
      },
    ],
    [
      'method=full-mixed',
      {
        'weights-gb': 14,
        'gradients-gb': 14,
        'optimizer-gb': 84,
        'total-gb': 112,
        'bytes-per-parameter': 16,
        gpus: 5,
      },
    ],
    [
      'parameters=65&method=qlora&trainable=0.3&gpu=48',
      {
        'weights-gb': 33.92,
        'gradients-gb': 0.39,
        'optimizer-gb': 2.34,
        'total-gb': 36.65,
        'bytes-per-parameter': 0.5639,
        gpus: 1,
      },
    ],
  ])
  testWholeRange(finetuningMemory)

  const total = (query: string) => Number(resultsOf(finetuningMemory, query)['total-gb'])

  test('7 billion take 56, 112, about 15 and about 4 GB', () => {
    expect(['deck', 'full-mixed', 'lora', 'qlora'].map((method) => Math.round(total(`method=${method}`)))).toEqual([
      56, 112, 15, 4,
    ])
  })

  test('only LoRA and QLoRA look at the trained share', () => {
    for (const method of ['deck', 'full-mixed'])
      expect(total(`method=${method}&trainable=100`)).toBe(total(`method=${method}&trainable=0.001`))
    for (const method of ['lora', 'qlora'])
      expect(total(`method=${method}&trainable=100`)).toBeGreaterThan(total(`method=${method}&trainable=0.001`))
  })

  test('what fills a card exactly needs one', () => {
    expect(resultsOf(finetuningMemory, 'gpu=56')).toMatchObject({ gpus: 1 })
    expect(resultsOf(finetuningMemory, 'gpu=55.9')).toMatchObject({ gpus: 2 })
  })

  test('activations add to the total alone', () => {
    expect(resultsOf(finetuningMemory, 'activations=10')).toEqual({
      ...resultsOf(finetuningMemory),
      'total-gb': 66,
      'bytes-per-parameter': 66 / 7,
    })
  })

  const billions = fc.double({ min: 0.01, max: 2000, noNaN: true })
  const share = fc.double({ min: 1e-5, max: 1, noNaN: true })
  const sumOf = ({ weights, gradients, optimizer }: ReturnType<typeof trainingMemory>) =>
    weights + gradients + optimizer

  test('the optimizer is the largest part unless the weights are frozen', () => {
    fc.assert(
      fc.property(billions, share, (n, s) => {
        for (const method of ['deck', 'full-mixed'] as const) {
          const { weights, gradients, optimizer } = trainingMemory(method, n, s)
          expect(optimizer).toBeGreaterThanOrEqual(weights + gradients - 1e-9)
        }
      }),
    )
  })

  test('freezing saves in proportion to what is frozen, and quantising the frozen part about three quarters', () => {
    fc.assert(
      fc.property(billions, share, (n, s) => {
        // Training all of the weights through an adapter of the same size costs mixed precision's 16 bytes and 2 more.
        expect(sumOf(trainingMemory('lora', n, 1)) / n).toBeCloseTo(18, 9)
        const lora = trainingMemory('lora', n, s)
        expect((sumOf(lora) - 2 * n) / (n * s)).toBeCloseTo(16, 3)
        const qlora = trainingMemory('qlora', n, s)
        expect((qlora.weights - 2 * n * s) / (lora.weights - 2 * n * s)).toBeCloseTo(4.126953125 / 16, 6)
        expect([qlora.gradients, qlora.optimizer]).toEqual([lora.gradients, lora.optimizer])
      }),
    )
  })
})

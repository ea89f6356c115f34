import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settings, valuesFrom } from './explorable'
import { type Input, type ListInput, parsed } from './inputs'

const share: Input = { kind: 'number', label: 'p', min: 0, max: 1, default: 0.5 }
const count: Input = { kind: 'number', label: 'n', min: 1, max: 100, default: 16, isWhole: true }
const bytes: Input = { kind: 'choice', label: 'Bytes', options: [0.5, 1, 2, 4], default: 2 }
const policy: Input = { kind: 'choice', label: 'Policy', options: ['static', 'dynamic'], default: 'dynamic' }
const list: ListInput = { kind: 'list', label: 'Logits', length: [2, 4], min: -5, max: 5, default: [2, 1] }
const wholes: ListInput = { ...list, isWhole: true, accepts: (values) => (values[0] ?? 0) > (values[1] ?? 0) }
const words: Input = { kind: 'text', label: 'Text', length: 5, default: 'I am', accepts: (text) => text !== 'no' }

describe('a setting is read from text', () => {
  test.each<[Input, string, unknown]>([
    [share, '0.25', 0.25],
    [share, ' 0.25 ', 0.25],
    [share, '.5e0', 0.5],
    [share, '', 0.5],
    [share, 'half', 0.5],
    [share, '0x1', 0.5],
    [share, '1,5', 0.5],
    [share, 'Infinity', 0.5],
    [share, 'NaN', 0.5],
    [share, '7', 1],
    [share, '-1e400', 0],
    [share, '-0', 0],
    [share, '9'.repeat(10_000), 1],
    [count, '2.5', 3],
    [count, '2.4', 2],
    [count, '0.4', 1],
    [count, '1e9', 100],
    [bytes, '0.5', 0.5],
    [bytes, '3', 2],
    [policy, 'static', 'static'],
    [policy, 'STATIC', 'dynamic'],
    [policy, '__proto__', 'dynamic'],
    [list, '1, -2 ,3', [1, -2, 3]],
    [list, '1', [2, 1]],
    [list, '1,2,3,4,5', [2, 1]],
    [list, '1,,2', [2, 1]],
    [list, '1,6', [2, 1]],
    [list, '-0,1', [0, 1]],
    [wholes, '2,1.5', [2, 1]],
    [wholes, '1,2', [2, 1]],
    [wholes, '3,1', [3, 1]],
    [words, 'longer than that', 'longe'],
    [words, '', ''],
    [words, 'no', 'I am'],
    [words, '👍👍👍👍👍👍', '👍👍👍👍👍'],
    [words, 'a\ud83d', 'a\ufffd'],
  ])('%j from %j', (input, written, value) => expect(parsed(input, written)).toEqual(value))

  test('whatever the text is, the value is one that the input allows', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (any, number) => {
        for (const written of [any, String(number)]) {
          expect(parsed(share, written)).toSatisfy((value: number) => value >= 0 && value <= 1)
          expect(parsed(count, written)).toSatisfy(
            (value: number) => Number.isInteger(value) && value >= 1 && value <= 100,
          )
        }
      }),
    )
  })
})

test('a text of any length is read at once', { timeout: 1000 }, () => {
  expect(parsed(share, `${'9'.repeat(100_000)}x`)).toBe(0.5)
})

describe('an address', () => {
  const inputs = { share, count, list }

  test('names what is not at its default, in the order of the inputs', () => {
    expect(settings(inputs, { share: 0.5, count: 16, list: [2, 1] })).toEqual([])
    expect(settings(inputs, { list: [1, 2], share: 0.1, count: 16 })).toEqual([
      ['share', '0.1'],
      ['list', '1,2'],
    ])
  })

  test('gives back the values that it was made from', () => {
    const query = new URLSearchParams(settings(inputs, { share: 0.1, count: 7, list: [1, -2] }))
    expect(valuesFrom(inputs, (name) => query.get(name))).toEqual({ share: 0.1, count: 7, list: [1, -2] })
  })
})

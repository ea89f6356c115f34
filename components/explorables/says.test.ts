import { describe, expect, test } from 'vitest'
import { shownAt } from './figure'
import { initialState } from './figure-view'
import { figures } from './figures'

function figureOf(name: string) {
  const figure = figures[name]
  if (!figure) throw new Error(`there is no figure ${name}`)
  return figure
}

const shownOf = (name: string, values: object) =>
  shownAt(figureOf(name), { ...initialState(figureOf(name)).values, ...values })

/** What a figure says, where these values are set. */
const said = (name: string, values: object): string => figureOf(name).says(shownOf(name, values))

/** How a figure paints one of its results, where these values are set. */
const painted = (name: string, key: string, values: object): string | undefined =>
  figureOf(name)
    .results.find((line) => line.key === key)
    ?.paint(Number(shownOf(name, values).results[key]))

describe('what a figure says holds', () => {
  test('where a token has nearly all the weight, and other values are far from its own', () => {
    const values = { scores: [8, 1, 0, 0], values: [0, 100, 100, 100], scale: 'no' }
    expect(said('attention-weights', values)).toBe(
      'Token 1 takes nearly all the weight, 99.8%; the output is 0.158, its own value 0.',
    )
  })

  test('where LoRA trains as many numbers as the update has, which saves nothing either', () => {
    expect(said('lora-params', { rank: 3000 })).toContain('From rank 2,048 on, LoRA saves nothing')
    expect(said('lora-params', { rows: 12, columns: 5, rank: 4 })).toContain('From rank 4 on')
  })

  test('where the mean outage is shorter than the median', () => {
    expect(said('incident-metrics', { incidents: '0/1/1,0/10/100,0/10/100' })).toContain(
      'But at least half last 100 minutes or longer.',
    )
  })

  test('where no item leads, or several do', () => {
    expect(said('degenerate-feedback-loop', { rounds: 0, 'head-start': 0 })).toBe(
      'Before the first round all items have as many clicks as each other.',
    )
    const level = { quality: [0.5, 0.5], 'head-start': 0, strength: 1 }
    expect(said('degenerate-feedback-loop', level)).toBe('After 200 rounds all items have 50% of the clicks each.')
    const two = { quality: [0.5, 0.5, 0.1], 'head-start': 0 }
    expect(said('degenerate-feedback-loop', two)).toContain('items 1 and 2 lead with')
  })

  test('where caching costs as much as not caching', () => {
    expect(said('prompt-caching', { write: 1, read: 1 })).toBe(
      'From call 1 on it costs no more. 1,000 calls cost the same with caching as without.',
    )
    expect(said('prompt-caching', { write: 1.9, calls: 2 })).toContain('From call 2 on it costs no more.')
    expect(said('prompt-caching', {})).toContain('It pays from call 2 on.')
    expect(said('prompt-caching', { prefix: 1 })).toContain('A prefix of 1 token is')
  })

  test('where a first place counts hardly more than a second', () => {
    expect(said('rrf', { k: 911 })).toContain('With k = 911 a first place counts hardly more than a second.')
    expect(said('rrf', {})).toContain('counts 1.02 times a second')
  })

  test('where one request is enough for the arithmetic to decide', () => {
    expect(said('roofline', { peak: 1, bandwidth: 20_000 })).toContain('From one request on')
    expect(said('roofline', {})).toContain('From 296 requests at once on')
  })

  test('where one token is all but certain', () => {
    expect(said('temperature', { temperature: 0.05 })).toBe('Token 1 gets 99.999%: hardly anything is left to draw.')
    expect(said('temperature', {})).toBe(
      'Token 1 gets 64.4%; the draw is as uncertain as one from 2.58 equally likely tokens.',
    )
  })

  test('where a bias is a small part of a point', () => {
    expect(painted('judge-position-bias', 'gap', { bias: 0.00001 })).toBe('0.001')
    expect(painted('judge-position-bias', 'gap', {})).toBe('20')
  })
})

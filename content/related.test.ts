import { describe, expect, it } from 'vitest'
import { cards, card as pageOf, topics } from './deck'
import { relate } from './related'
import { relatedCards, relatedElsewhere } from './related-cards'

const words = (cardId: string, question: string, answer = '') => ({ cardId, question, answer })
const ids = (found: { cardId: string }[] | undefined) => found?.map(({ cardId }) => cardId)

const page = (cardId: string) => {
  const card = pageOf(cardId)
  if (!card) throw new Error(`no card ${cardId}`)
  return card
}

describe('relate', () => {
  const deck = [
    words('a/caches', 'What is cached?', 'Keys and values of attention.'),
    words('a/caching', 'Why does caching save prefill?', 'Keys are kept.'),
    words('b/judges', 'Who judges the judges?', 'Human labels.'),
    words('b/labels', 'What do human labels cost?', 'Hours.'),
    words('c/alone', 'What is a tokenizer?', 'It splits words.'),
  ]

  it('finds cards that share rare words, whatever their endings, and in both directions', () => {
    const related = relate(deck)
    expect(ids(related.get('a/caches'))).toEqual(['a/caching'])
    expect(ids(related.get('a/caching'))).toEqual(['a/caches'])
    expect(ids(related.get('b/labels'))).toEqual(['b/judges'])
    expect(related.get('c/alone')).toEqual([])
  })

  it('gives the nearest first, each at a distance between none and all', () => {
    for (const found of relate(cards()).values()) {
      const nearness = found.map((other) => other.nearness)
      expect(nearness).toEqual(nearness.toSorted((a, b) => b - a))
      expect(nearness.every((value) => value > 0 && value <= 1.000001)).toBe(true)
    }
  })

  it('calls no word distinctive that very many cards have', () => {
    const many = Array.from({ length: 60 }, (_, index) => words(`a/${index}`, `quantization ${index}`))
    expect([...relate(many).values()].flat()).toEqual([])
  })

  it('is the same however often it is asked', () => {
    expect([...relate(cards())]).toEqual([...relate(cards())])
  })
})

describe('the deck', () => {
  it.each([
    ['inference-optimization/kv-cache', 'inference-optimization/prompt-caching'],
    ['evaluation/ai-judge-limits', 'architecture-and-feedback/feedback-biases'],
    ['finetuning/why-peft-works', 'foundation-models/model-scale'],
    ['sampling/hallucination', 'finetuning/form-vs-facts'],
  ])('%s leads to %s', (cardId, other) => {
    expect(ids(relatedCards(page(cardId)))).toContain(other)
  })

  it('gives every card others to read, at most three, none twice, none of them beside it that its file does not name', () => {
    for (const card of topics().flatMap((topic) => topic.cards)) {
      const found = relatedCards(card)
      expect(found.length, card.cardId).toBeGreaterThanOrEqual(1)
      expect(found.length).toBeLessThanOrEqual(3)
      expect(new Set(found).size).toBe(found.length)
      const others = found.filter(({ slug }) => !card.see.includes(slug))
      expect(others.every(({ position }) => Math.abs(position - card.position) > 1)).toBe(true)
    }
  })

  it('leads from a topic to others alone', () => {
    const card = page('inference-optimization/mfu')
    expect(relatedElsewhere(card)?.cardId).toBe('foundation-models/prefill-and-decode')
    expect(relatedElsewhere(page('sampling/temperature'))).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { topics } from '@/content/deck'
import { saysTheSame } from '@/content/words'
import { siteUrl } from '@/env'
import { cardQuestion, topicQuiz, trail, website } from './structured-data'

/** The thing as a crawler reads it. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of whatever shape
const read = (thing: object): any => JSON.parse(JSON.stringify(thing))

describe.each(topics())('$title', (topic) => {
  const quiz = read(topicQuiz(topic))

  it('has every card as a flashcard, in order', () => {
    expect(quiz).toMatchObject({ '@context': 'https://schema.org', '@type': 'Quiz', about: { name: topic.title } })
    expect(quiz.hasPart).toHaveLength(topic.cards.length)
    for (const [index, card] of topic.cards.entries()) {
      expect(quiz.hasPart[index]).toEqual({
        '@type': 'Question',
        eduQuestionType: 'Flashcard',
        url: `${siteUrl.origin}/topics/${card.cardId}`,
        text: card.question,
        acceptedAnswer: { '@type': 'Answer', text: card.answer },
      })
    }
  })

  it('has on each card’s page the words of the page', () => {
    for (const card of topic.cards) {
      const question = read(cardQuestion(card, topic))
      expect(question).toMatchObject({ '@type': 'Question', isPartOf: { '@type': 'Quiz', url: quiz.url } })
      expect(saysTheSame(card.questionHtml, question.text), card.cardId).toBe(true)
      expect(saysTheSame(card.answerHtml, question.acceptedAnswer.text), card.cardId).toBe(true)
      expect(saysTheSame(card.answerHtml, `${question.acceptedAnswer.text} More`), card.cardId).toBe(false)
    }
  })

  it('leads down to the topic and the card', () => {
    const [card] = topic.cards
    const steps = read(trail(topic, card)).itemListElement
    const items = steps.map(({ item }: { item: string }) => new URL(item).pathname)
    expect(items).toEqual(['/topics', `/topics/${topic.slug}`, `/topics/${card?.cardId}`])
    expect(steps.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3])
    expect(read(trail(topic)).itemListElement).toEqual(steps.slice(0, 2))
  })
})

it('says where the site is searched', () => {
  const { potentialAction } = read(website('What it is.'))
  expect(potentialAction.target.urlTemplate).toBe(`${siteUrl.origin}/search?q={search_term_string}`)
})

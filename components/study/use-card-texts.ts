'use client'

import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import type { Card } from '@/core/card'

const deckPart = z.object({
  cards: z.array(
    z.object({
      cardId: z.string(),
      version: z.number(),
      position: z.number(),
      question: z.string(),
      answer: z.string(),
      questionHtml: z.string(),
      answerHtml: z.string(),
    }),
  ),
})

/** Kept while the tab is open: a topic's text is fetched once. */
const texts = new Map<string, Card>()
const arrived = new Set<string>()

async function fetchTopic(slug: string): Promise<void> {
  if (arrived.has(slug)) return
  const response = await fetch(`/api/deck/${slug}`)
  if (!response.ok) throw new Error(`/api/deck/${slug} answered ${response.status}`)
  for (const card of deckPart.parse(await response.json()).cards) texts.set(card.cardId, card)
  arrived.add(slug)
}

export interface CardTexts {
  /** The card as it is shown, or undefined while its topic is under way. */
  text: (cardId: string) => Card | undefined
  /** The topics that could not be fetched. */
  failed: ReadonlySet<string>
  retry: () => void
}

/**
 * The typeset text of `topics`' cards, fetched one topic after the other in that order, so that the first one in need is
 * there first. Tries again when the network returns.
 */
export function useCardTexts(topics: readonly string[]): CardTexts {
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set())
  const [, setCount] = useState(texts.size)
  const [attempt, setAttempt] = useState(0)
  const wanted = topics.join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks for another try
  useEffect(() => {
    let isCurrent = true
    async function fetchAll() {
      const missed = new Set<string>()
      for (const slug of wanted.split(' ').filter(Boolean)) {
        await fetchTopic(slug).catch(() => missed.add(slug))
        if (!isCurrent) return
        setCount(texts.size)
      }
      setFailed(missed)
    }
    fetchAll().catch(() => setFailed(new Set(wanted.split(' '))))
    return () => {
      isCurrent = false
    }
  }, [wanted, attempt])

  const retry = () => setAttempt((count) => count + 1)
  useEffect(() => {
    const again = () => setAttempt((count) => count + 1)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [])
  return { text: (cardId) => texts.get(cardId), failed, retry }
}

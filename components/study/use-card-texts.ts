'use client'

import { useCallback, useEffect, useState } from 'react'
import * as v from 'valibot'
import { type Card, verdicts } from '@/core/card'

const deckPart = v.object({
  cards: v.array(
    v.object({
      cardId: v.string(),
      version: v.number(),
      position: v.number(),
      question: v.string(),
      answer: v.string(),
      questionHtml: v.string(),
      answerHtml: v.string(),
      verdict: v.optional(v.picklist(verdicts)),
      isExplained: v.optional(v.boolean()),
      verified: v.optional(v.string()),
      changed: v.optional(v.string()),
      earlier: v.optional(
        v.array(
          v.object({
            version: v.number(),
            since: v.string(),
            question: v.optional(v.string()),
            answer: v.string(),
          }),
        ),
      ),
    }),
  ),
})

/** Kept while the tab is open: a topic's text is fetched once. */
const texts = new Map<string, Card>()
const fetches = new Map<string, Promise<void>>()

/** How long a topic's text may take before the card says that it did not load. */
const patienceMs = 10_000

async function fetchTopic(slug: string): Promise<void> {
  const response = await fetch(`/api/deck/${slug}`, { signal: AbortSignal.timeout(patienceMs) })
  if (!response.ok) throw new Error(`/api/deck/${slug} answered ${response.status}`)
  for (const card of v.parse(deckPart, await response.json()).cards) texts.set(card.cardId, card)
}

/** The one fetch of a topic; a failed one is forgotten, so that it can be tried again. */
function topicArrival(slug: string): Promise<void> {
  const known = fetches.get(slug)
  if (known !== undefined) return known
  const arrival = fetchTopic(slug).catch((error: unknown) => {
    fetches.delete(slug)
    throw error
  })
  fetches.set(slug, arrival)
  return arrival
}

/** The version of the card whose text has arrived; undefined until then. */
export const versionAtHand = (cardId: string): number | undefined => texts.get(cardId)?.version

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
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks for another try
  useEffect(() => {
    let isCurrent = true
    async function arriveAll() {
      const missed = new Set<string>()
      for (const slug of wanted.split(' ').filter(Boolean)) {
        await topicArrival(slug).catch(() => missed.add(slug))
        if (!isCurrent) return
        setCount(texts.size)
        // Said at once: the topics after it may be a long time coming.
        setFailed(new Set(missed))
      }
    }
    void arriveAll()
    return () => {
      isCurrent = false
    }
  }, [wanted, attempt])

  useEffect(() => {
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [retry])
  return { text: (cardId) => texts.get(cardId), failed, retry }
}

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { withEvents } from '@/core/card-log'
import { defaultDecay } from '@/core/forgetting-curve'
import type { ReviewLogEvent } from '@/core/review-log'
import { cardDays, schedulesOf, windowStart } from '@/core/statistics/input'
import { type Progress, progress } from '@/core/statistics/progress'
import { learnerLog } from '@/core/statistics/test-learner'
import { studyDay } from '@/core/study-day'
import { review } from '@/core/test-events'
import { ProgressReport } from './progress-report'

const deck = {
  topics: ['a', 'b'].map((slug, i) => ({ slug, position: i + 1, title: `Topic ${slug}`, short: slug })),
  cards: ['a/1', 'a/2', 'b/1', 'b/2'].map((cardId, i) => ({
    cardId,
    version: 1,
    position: i + 1,
    question: `${cardId}?`,
  })),
}
const today = studyDay('2026-11-24')
const moment = { now: new Date('2026-11-24T12:30:00Z'), today }

function seen(events: readonly ReviewLogEvent[], cards = deck.cards): Progress {
  const logs = withEvents(new Map(), events)
  return progress({
    deck: { ...deck, cards },
    schedules: schedulesOf(logs),
    done: cardDays(logs, windowStart(today), today),
    moment,
    desiredRetention: 0.9,
    decay: defaultDecay,
  })
}

const html = (known: Progress) => renderToStaticMarkup(<ProgressReport progress={known} />)
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.slice(1))

/** A table's rows, by its caption. */
function rows(page: string, caption: string): string[][] {
  const [table = ''] = page.split(`<caption class="vh">${caption}</caption>`).slice(1)
  const [, body = ''] = table.match(/<tbody>(.*?)<\/tbody>/) ?? []
  return found(body, /<tr>(.*?)<\/tr>/g).map(([row = '']) => found(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/g).flat())
}

const numbers = (values: string[]) => values.map((value) => Number(value.replace('%', '')))

describe('the progress page', () => {
  const known = seen(
    learnerLog(
      deck.cards.map(({ cardId }) => cardId),
      50,
      moment.now,
      4,
    ),
  )
  const page = html(known)

  it('is one heading and five panels', () => {
    expect(found(page, /<h1[^>]*>(.*?)<\/h1>/g)).toEqual([
      [expect.stringMatching(/^Today you would recall about \d of 4 cards\.$/)],
    ])
    expect(found(page, /<h2>(.*?)<\/h2>/g).flat()).toEqual([
      'The next thirty days, if you stopped',
      'By topic',
      'Retention',
      'Coming due',
      'Days',
    ])
  })

  it('says of every drawing in a sentence what it shows', () => {
    const labels = found(page, /<svg[^>]*aria-label="(.*?)"/g).flat()
    expect(labels).toHaveLength(6)
    for (const label of labels) expect(label).toMatch(/^[A-Z\d].*\.$/)
  })

  it('has in the table of the thirty days what the lines show', () => {
    const table = rows(page, 'Recall over the next thirty days')
    const lines = found(page, /class="one" data-topic[^>]* d="(.*?)"/g).flatMap(([path = '']) =>
      path.split('M').slice(1),
    )
    expect(table.map(([name]) => name)).toEqual(['Mean', 'a/1?', 'a/2?', 'b/1?', 'b/2?'])
    expect(lines).toHaveLength(4)
    for (const [place, line] of lines.entries()) {
      const points = new Map(
        line.split('L').map((point): [number, number] => {
          const [x = 0, y = 0] = point.split(',').map(Number)
          return [Math.round((x / 640) * 300) / 10, y]
        }),
      )
      // 60 % at 248 and 100 % at 2.
      const drawn = [0, 10, 20, 30].map((day) => 100 - (((points.get(day) ?? 0) - 2) / 246) * 40)
      for (const [column, percent] of numbers(table[place + 1]?.slice(1) ?? []).entries()) {
        expect(Math.abs(percent - (drawn[column] ?? 0))).toBeLessThan(0.6)
      }
    }
  })

  it('has in the tables of days what the bars show', () => {
    const bars = (after: string) =>
      found(page.split(after)[1]?.split('</svg>')[0] ?? '', /height="([\d.]+)"/g)
        .flat()
        .map(Number)
    const compared = (values: number[], drawn: number[]) => {
      const most = Math.max(1, ...values)
      const heights = values.filter((value) => value > 0).map((value) => (value / most) * 144)
      expect(drawn).toHaveLength(heights.length)
      for (const [place, height] of heights.entries()) expect(Math.abs(height - (drawn[place] ?? 0))).toBeLessThan(0.1)
    }
    const days = rows(page, 'Reviews and minutes a day')
    expect(days).toHaveLength(30)
    expect(days[29]?.[0]).toBe('24 November')
    compared(
      days.map(([, reviews]) => Number(reviews)),
      bars('<h3>Reviews</h3>'),
    )
    compared(
      days.map(([, , minutes]) => Number(minutes)),
      bars('<h3>Minutes</h3>'),
    )
    const coming = rows(page, 'Cards coming due')
    expect(coming).toHaveLength(14)
    expect(coming[0]?.[0]).toBe('Today and overdue')
    expect(coming[1]?.[0]).toBe('25 November')
    compared(
      coming.map(([, cards]) => Number(cards)),
      bars('<h2>Coming due</h2>'),
    )
  })

  it('has each topic’s numbers in its table and beside its name', () => {
    const table = rows(page, 'Progress by topic')
    expect(table.map(([name]) => name)).toEqual(['Topic a', 'Topic b'])
    expect(found(page, /class="pc">(.*?)</g).flat()).toEqual(table.map(([, recall]) => recall))
    for (const [, , ...counts] of table) expect(numbers(counts.slice(0, 3)).reduce((a, b) => a + b)).toBe(2)
  })

  it('has retention beside the target', () => {
    const [young, mature, both] = rows(page, 'True retention')
    expect(young?.[0]).toBe('Young, under 21 days')
    expect(mature?.[0]).toBe('Mature, 21 days and more')
    expect(both?.slice(1)).toEqual([String(known.retention.all.reviews), expect.stringMatching(/^\d+\.\d%$/), '90%'])
    expect(known.retention.all.reviews).toBeGreaterThan(0)
  })
})

describe('a page with little to say', () => {
  it('is a sentence and one way on before the first answer', () => {
    const page = html(seen([]))
    expect(page).toContain('Four cards, all new to you.')
    expect(found(page, /<a [^>]*href="(.*?)"/g)).toEqual([['/study']])
    expect(page).not.toContain('<h2>')
  })

  it('holds for one card, answered once', () => {
    const once = review(1, '2026-11-24T12:00:00Z', 3, { cardId: 'a/1' })
    const page = html(seen([once], deck.cards.slice(0, 1)))
    expect(page).toContain('Today you would recall about 1 of 1 card.')
    expect(page).toContain('You have met it. One is due today, less than a minute.')
    expect(page).toContain('aria-label="Recall of one card over the next 30 days')
    expect(rows(page, 'True retention').map(([, , recalled]) => recalled)).toEqual(['none yet', 'none yet', 'none yet'])
    expect(page).not.toContain('NaN')
  })
})

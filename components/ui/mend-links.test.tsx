import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TopicCard } from '../topic/topic-card'
import { MendLinks, MendRow } from './mend-links'

const card = { cardId: 'sampling/top-p', version: 3 }
const feedbackUrl = 'https://git.example/you/deck/issues/new?labels=card'
const sourceUrl = 'https://git.example/you/deck/edit/main/content'

const onTopicPage = (mending: object) =>
  renderToStaticMarkup(
    <TopicCard
      {...card}
      {...{ topic: 'sampling', slug: 'top-p', number: '2.2', hasPage: false, seeAlso: undefined, mending }}
      questionHtml="Why?"
      answerHtml="So."
    />,
  )

test('a report has the card and its version filled in, in a new tab', () => {
  const html = renderToStaticMarkup(<MendLinks card={card} mending={{ feedbackUrl }} />)
  const [, href = ''] = /href="([^"]*)"/.exec(html) ?? []
  const { searchParams } = new URL(href.replaceAll('&amp;', '&'))
  expect(searchParams.get('labels')).toBe('card')
  expect(searchParams.get('title')).toBe('Mistake in sampling/top-p (version 3)')
  expect(html).toContain('target="_blank" rel="noopener"')
  expect(html).not.toContain('Edit this card')
})

test('each card of a topic’s page has both, named by its number', () => {
  const html = onTopicPage({ feedbackUrl, sourceUrl })
  expect(html).toContain('Report a mistake<span class="vh">, card 2.2 (in a new tab)</span>')
  expect(html).toContain(`href="${sourceUrl}/sampling/top-p.mdx"`)
})

test.each([{}, { feedbackUrl: undefined, sourceUrl: '' }])(
  'without addresses, as in %j, there is nothing',
  (mending) => {
    expect(onTopicPage(mending)).not.toMatch(/mistake|Edit/)
    expect(renderToStaticMarkup(<MendRow card={card} mending={mending} />)).toBe('')
  },
)

import type { ReactNode } from 'react'

/** One question and its answer on the progress page, in one of two columns, or in both where it is `wide`. */
export function Panel({
  title,
  says,
  wide = false,
  children,
}: {
  title: string
  says?: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <section className={wide ? 'panel whole' : 'panel'}>
      <h2>{title}</h2>
      {says && <p>{says}</p>}
      {children}
    </section>
  )
}

/** The panels' titles and standing sentences, which their skeleton shows too. */
export const panels = {
  forecast: {
    title: 'The next thirty days, if you stopped',
    says: 'One line a card, in the colour of its topic. Where it meets the dotted target, the card is due.',
  },
  topics: { title: 'By topic' },
  retention: {
    title: 'Retention',
    says: 'The last thirty study days: a card’s first answer of the day, once it is past its learning steps. Again counts as forgotten.',
  },
  days: { title: 'Days' },
  coming: { title: 'Coming due' },
} as const

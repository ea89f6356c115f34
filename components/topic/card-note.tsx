interface CardNoteProps {
  position: number
  count: number
  /** Days of the calendar, such as 2026-11-24. */
  added: string | undefined
  changed: string | undefined
}

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

function Day({ day }: { day: string }) {
  return <time dateTime={day}>{dayWords.format(new Date(day))}</time>
}

/** In the margin of a card's page: its place, and how long its answer has stood. */
export function CardNote({ position, count, added, changed }: CardNoteProps) {
  return (
    <aside className="note" aria-label="About this card">
      <p>
        <b>
          Card {position} of {count}.
        </b>
      </p>
      {added && (
        <p>
          Added <Day day={added} />.
        </p>
      )}
      {changed && changed !== added && (
        <p>
          The answer changed on <Day day={changed} />.
        </p>
      )}
    </aside>
  )
}

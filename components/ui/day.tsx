const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day of the calendar, `2026-11-25`, as one says it: 25 November 2026. */
export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{words.format(new Date(day))}</time>
}

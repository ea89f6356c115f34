/** Where a page has its facts from. `year` is that of the text. */
export interface Source {
  title: string
  by: string
  year: number
  url: string
}

/** The sources of a card's page. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 className="h" id="sources">
        Sources
      </h2>
      <ul>
        {sources.map(({ title, by, year, url }) => (
          <li key={url + title}>
            {by} ({year}). <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

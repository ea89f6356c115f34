import { SiteLink } from '../ui/site-link'

/** A way on: its address and its name. */
export interface Neighbour {
  href: `/topics/${string}`
  title: string
}

/** Before and next, at the end of a page. `label` says of what. */
export function Neighbours({
  label,
  before,
  next,
}: {
  label: string
  before: Neighbour | undefined
  next: Neighbour | undefined
}) {
  return (
    <nav className="pair" aria-label={label}>
      {before && (
        <div>
          Before
          <SiteLink href={before.href}>{before.title}</SiteLink>
        </div>
      )}
      {next && (
        <div className="next">
          Next
          <SiteLink href={next.href}>{next.title}</SiteLink>
        </div>
      )}
    </nav>
  )
}

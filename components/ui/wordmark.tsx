import { SiteLink } from './site-link'
import { siteName } from './site-name'

/** The name and its falling curve, leading home. */
export function Wordmark() {
  return (
    <SiteLink className="mark" href="/">
      {siteName}{' '}
      <svg viewBox="0 0 40 16" aria-hidden="true">
        <path d="M0 2 C6 9 18 12.5 40 13.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        <path d="M0 7.5H40" stroke="currentColor" strokeWidth="1" opacity=".45" />
      </svg>
    </SiteLink>
  )
}

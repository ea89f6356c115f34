import { SiteLink } from './site-link'

/** What stands where a page broke: what is safe, and two ways on. */
export function NotLoaded({ again }: { again: () => void }) {
  return (
    <>
      <h1 className="title page-head">This page did not load.</h1>
      <p className="lede">Your answers are safe on this device.</p>
      <p className="acts">
        <button type="button" className="btn" onClick={again}>
          Try again
        </button>
        <SiteLink className="quiet" href="/topics">
          Browse the topics
        </SiteLink>
      </p>
    </>
  )
}

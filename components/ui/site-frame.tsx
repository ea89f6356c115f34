import type { ReactNode } from 'react'
import { NavLink } from './nav-link'
import { Wordmark } from './wordmark'

function Places() {
  return (
    <>
      <NavLink href="/topics">Topics</NavLink>
      <NavLink href="/study">Study</NavLink>
    </>
  )
}

/** What surrounds every page but the study screen. `closing` is the footer's sentence. */
export function SiteFrame({ closing, children }: { closing?: string; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="shell">
        <div className="top">
          <Wordmark />
          <nav aria-label="Main">
            <Places />
          </nav>
        </div>
      </header>
      <main id="main" className="shell">
        {children}
      </main>
      <footer className="shell">
        <p className="end">{closing}</p>
      </footer>
      <nav className="thumbs" aria-label="Main, below">
        <Places />
      </nav>
    </>
  )
}

import type { ReactNode } from 'react'
import { SearchLink } from '../search/search-link'
import { AccountSlot } from './account-slot'
import type { FormAction } from './form-action'
import { NavLink } from './nav-link'
import { Wordmark } from './wordmark'

function Places() {
  return (
    <>
      <NavLink href="/topics">Topics</NavLink>
      <NavLink href="/study">Study</NavLink>
      <NavLink href="/progress">Progress</NavLink>
    </>
  )
}

interface SiteFrameProps {
  /** The footer's sentence. */
  closing?: string
  /** Signs out; a page that could not load has none, and offers the way in alone. */
  signOut?: FormAction | undefined
  children: ReactNode
}

/** What surrounds every page but the study screen. */
export function SiteFrame({ closing, signOut, children }: SiteFrameProps) {
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
          <div className="right">
            <SearchLink className="find">
              Search{' '}
              <span aria-hidden="true">
                <kbd>/</kbd>
              </span>
            </SearchLink>
            <NavLink href="/settings">Settings</NavLink>
            <AccountSlot signOut={signOut} />
          </div>
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
        <SearchLink>Search</SearchLink>
      </nav>
    </>
  )
}

import type { Route } from 'next'
import type { ComponentType, ReactNode } from 'react'
import { Wordmark } from './wordmark'

/** The link to the search. */
export type SearchPlace = ComponentType<{ className?: string; children: ReactNode }>

/** A link of the main navigation. */
export type Place = ComponentType<{ href: Route; children: string }>

function Places({ place: At }: { place: Place }) {
  return (
    <>
      <At href="/topics">Topics</At>
      <At href="/study">Study</At>
      <At href="/progress">Progress</At>
    </>
  )
}

interface SiteFrameProps {
  /** The footer's sentence. */
  closing: string
  /** What the navigation is made of. */
  place: Place
  search: SearchPlace
  /** The ways in and out. */
  account: ReactNode
  children: ReactNode
}

/** What surrounds every page but the study screen. */
export function SiteFrame({ closing, place: At, search: Search, account, children }: SiteFrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="shell">
        <div className="top">
          <Wordmark />
          <nav aria-label="Main">
            <Places place={At} />
          </nav>
          <div className="right">
            <Search className="find">
              Search{' '}
              <span aria-hidden="true">
                <kbd>/</kbd>
              </span>
            </Search>
            <At href="/settings">Settings</At>
            {account}
          </div>
        </div>
      </header>
      <main id="main" className="shell">
        {children}
      </main>
      <footer className="shell">
        <div className="end">
          <p>{closing}</p>
          <a href="/feed.xml">Feed</a>
          <a href="/llms.txt">Plain text</a>
        </div>
      </footer>
      <nav className="thumbs" aria-label="Main, below">
        <Places place={At} />
        <Search>Search</Search>
      </nav>
    </>
  )
}

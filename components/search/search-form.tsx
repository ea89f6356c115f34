import { longestQuery } from '@/core/search/typed'
import './search.css'

/** The field that asks `/search`, as a plain form. */
export function SearchForm({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form className="search-form" action="/search">
        <label className="vh" htmlFor="q">
          Search the cards
        </label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          defaultValue={typed}
          maxLength={longestQuery}
          placeholder="A word or two"
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
        />
        <button className="btn plain" type="submit">
          Search
        </button>
      </form>
    </search>
  )
}

import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react'
import type { Hit } from '@/core/search/search'
import { longestQuery } from '@/core/search/typed'
import { PaletteFoot } from './palette-foot'
import { PaletteList } from './palette-list'
import { paletteView, placeAfter, searchPage } from './palette-view'
import { useSaidLater } from './use-said-later'
import { useSiteSearch } from './use-site-search'

const isModified = (event: MouseEvent | KeyboardEvent) => event.metaKey || event.ctrlKey

/** The field and what it finds: a combobox whose listbox is always open. */
export function PaletteSearch({ onGo, onClose }: { onGo: (address: string) => void; onClose: () => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const search = useSiteSearch()
  const view = useMemo(() => paletteView(search, typed), [search, typed])
  const { groups, listed, note, more } = view
  const said = useSaidLater(view.said)
  const active = listed[place]
  const isOpen = listed.length > 0
  const optionId = ({ address }: Hit) => `${id}${address}`

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.shiftKey || event.altKey) return
    const to = placeAfter(event.key, place, listed.length)
    const next = to === null ? undefined : listed[to]
    if (event.key !== 'Enter' && !next) return
    event.preventDefault()
    if (next) {
      setPlace(listed.indexOf(next))
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
      return
    }
    const address = active?.address ?? searchPage(typed)
    if (isModified(event)) window.open(address, '_blank', 'noopener')
    else onGo(address)
  }
  function pick({ address }: Hit, event: MouseEvent) {
    if (isModified(event) || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(address)
  }

  return (
    <>
      <div className="palette-head">
        <input
          className="palette-field"
          role="combobox"
          aria-label="Search cards, topics and pages"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}list` : undefined}
          aria-activedescendant={active && optionId(active)}
          placeholder="Cards, topics, pages"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={longestQuery}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setPlace(0)
          }}
          onKeyDown={press}
        />
        <button className="quiet" type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="palette-body" data-typed={view.typed}>
        {isOpen && (
          <PaletteList
            id={`${id}list`}
            groups={groups}
            active={active}
            optionId={optionId}
            onPoint={(hit) => setPlace(listed.indexOf(hit))}
            onPick={pick}
          />
        )}
        {note && <p className={search === null ? 'palette-note late' : 'palette-note'}>{note}</p>}
      </div>
      <PaletteFoot more={more} page={searchPage(typed)} />
      <p className="vh" role="status">
        {said}
      </p>
    </>
  )
}

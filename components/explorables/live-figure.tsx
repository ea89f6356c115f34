'use client'

import { useEffect, useState } from 'react'
import { settings, valuesFrom } from '@/core/explorables/explorable'
import { text } from '@/core/explorables/inputs'
import { Copy } from '../share/copy'
import { publicAddress } from '../share/public-address'
import type { AnyFigure } from './figure'
import { FigureView, initialState } from './figure-view'
import { guessOf, keepGuess } from './guesses'
import { queryWith } from './query'

/** How long a setting has to stand before it is written into the address, whose changes browsers limit. */
const restMs = 300

/** A figure that computes. `hasAddress` lets it take its setting from the address, and write it there. */
export function LiveFigure({ figure, hasAddress }: { figure: AnyFigure; hasAddress: boolean }) {
  const { spec, guess } = figure
  const [state, setState] = useState(() => ({ ...initialState(figure), guessed: guessOf(figure) }))
  const { values } = state
  const now = settings(spec.inputs, values)
  const query = () => queryWith(location.search, Object.keys(spec.inputs), now)

  useEffect(() => {
    if (!hasAddress) return
    function follow() {
      const asked = new URLSearchParams(location.search)
      setState((last) => ({ ...last, texts: {}, values: valuesFrom(spec.inputs, (name) => asked.get(name)) }))
    }
    follow()
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [hasAddress, spec])

  const wanted = JSON.stringify(now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is what `query` is made of
  useEffect(() => {
    if (!hasAddress) return
    const timer = setTimeout(() => {
      if (query() !== location.search) history.replaceState(null, '', `${location.pathname}${query()}${location.hash}`)
    }, restMs)
    return () => clearTimeout(timer)
  }, [hasAddress, wanted])

  const setTo = (next: Record<string, string>) =>
    setState((last) => ({
      ...last,
      texts: next,
      values: valuesFrom(spec.inputs, (name) => next[name] ?? text(last.values[name] ?? '')),
    }))
  const acts = {
    set: (name: string, written: string) => setTo({ [name]: written }),
    settle: (_: string) => setTo({}),
    weigh: (weighed: number) => setState((last) => ({ ...last, weighed })),
    guess(guessed: typeof state.guessed) {
      keepGuess(spec.name, guessed)
      const isTold = guessed != null && guess
      const told = isTold ? { ...initialState(figure).values, ...guess.setting } : values
      setState((last) => ({ ...last, guessed, texts: {}, values: told }))
    },
    head: (
      <>
        {now.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => setState((last) => ({ ...last, texts: {}, values: initialState(figure).values }))}
          >
            Reset
          </button>
        )}
        {hasAddress && (
          <Copy
            label="Copy link to this setting"
            text={() => publicAddress(`${location.pathname}${query()}#${spec.name}`)}
          />
        )}
      </>
    ),
  }
  return <FigureView figure={figure} state={state} acts={acts} />
}

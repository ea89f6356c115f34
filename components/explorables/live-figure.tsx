'use client'

import { useCallback, useState } from 'react'
import { settings, valuesFrom } from '@/core/explorables/explorable'
import { text } from '@/core/explorables/inputs'
import { Copy } from '../share/copy'
import { publicAddress } from '../share/public-address'
import type { AnyFigure } from './figure'
import { askedId, titleId } from './figure-ids'
import { copyWords, type FigureState, FigureView, initialState } from './figure-view'
import type { Guessed } from './guess'
import { guessOf, keepGuess } from './guesses'
import { moving } from './moving'
import { queryWith } from './query'
import { useAddress } from './use-address'

interface Props {
  figure: AnyFigure
  /** It takes its setting from the address, and writes it there. */
  hasAddress: boolean
  /** It takes the place of what the page showed of it, which must not move. */
  isInPlace?: boolean
}

/** A figure that computes. */
export function LiveFigure({ figure, hasAddress, isInPlace = false }: Props) {
  const { spec, guess } = figure
  const valuesIn = (asked: URLSearchParams) => valuesFrom(spec.inputs, (name) => asked.get(name))
  const [state, setState] = useState<FigureState>(() => {
    const guessed = guessOf(figure)
    const asked = new URLSearchParams(hasAddress ? location.search : '')
    return { ...initialState(figure), values: valuesIn(asked), guessed, isHeld: isInPlace && guessed !== undefined }
  })
  const { values } = state
  const names = Object.keys(spec.inputs)
  const now = settings(spec.inputs, values)
  const show = (next: FigureState['values']) => setState((last) => ({ ...last, texts: {}, values: next }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figure stays the same
  const read = useCallback((asked: URLSearchParams) => show(valuesIn(asked)), [])
  useAddress(hasAddress, { names, settings: now, read })

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
    guess(guessed: Guessed) {
      keepGuess(spec.name, guessed)
      const isTold = guessed != null && guess
      const told = isTold ? { ...initialState(figure).values, ...guess.setting } : values
      moving(askedId(spec.name), () =>
        setState((last) => ({ ...last, guessed, isHeld: false, texts: {}, values: told })),
      )
    },
  }
  const beside = (
    <>
      {now.length > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => moving(titleId(spec.name), () => show(initialState(figure).values))}
        >
          Reset
        </button>
      )}
      {hasAddress && (
        <Copy
          label={copyWords}
          text={() => publicAddress(`${location.pathname}${queryWith(location.search, names, now)}#${spec.name}`)}
        />
      )}
    </>
  )
  return <FigureView figure={figure} state={state} acts={acts} beside={beside} />
}

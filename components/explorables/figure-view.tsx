import type { ReactNode } from 'react'
import { text } from '@/core/explorables/inputs'
import { Controls, many, type Setting } from './controls'
import { type AnyFigure, type AnyShown, type ResultLine, shownAt } from './figure'
import { titleId } from './figure-ids'
import { type GuessActs, type Guessed, GuessLine, middle } from './guess'
import { Output } from './output'

/** All that a reader can do with a figure. */
export type FigureActs = Setting & GuessActs

export interface FigureState {
  values: AnyShown['values']
  /** Of the inputs whose fields are being written in. */
  texts: Readonly<Record<string, string>>
  guessed: Guessed
  /** The guess was kept from another visit. */
  isHeld: boolean
  weighed: number
}

/** What a figure shows before anything was moved, guessed or read from the address. */
export function initialState({ spec, guess }: AnyFigure): FigureState {
  const values = Object.fromEntries(Object.entries(spec.inputs).map(([name, input]) => [name, input.default]))
  const weighed = guess?.answer.kind === 'number' ? middle(guess.answer) : 0
  return { values, texts: {}, guessed: undefined, isHeld: false, weighed }
}

interface Fixed {
  start: AnyShown
  /** What the guess is about. */
  asked: AnyShown | null
}

const fixed = new WeakMap<AnyFigure, Fixed>()

/** What stays of a figure while it is moved, worked out once. */
function fixedOf(figure: AnyFigure): Fixed {
  const known = fixed.get(figure)
  if (known) return known
  const { values } = initialState(figure)
  const { guess } = figure
  const asked = guess ? shownAt(figure, { ...values, ...guess.setting }) : null
  const found = { start: shownAt(figure, values), asked }
  fixed.set(figure, found)
  return found
}

function Result({ line, value }: { line: ResultLine; value: number | string | undefined }) {
  if (value === undefined) return null
  const isNumber = typeof value === 'number'
  return (
    <div>
      <dt>{line.name}</dt>
      <dd>
        <Output name={line.key} value={value}>
          {isNumber ? line.paint(value) : value}
        </Output>
        {isNumber && line.unit && ` ${line.unit}`}
      </dd>
    </div>
  )
}

const same = (some: AnyShown['values'], others: AnyShown['values']) =>
  Object.entries(some).every(([name, value]) => text(value) === text(others[name] ?? ''))

/** Copies the link to a setting. */
export const copyWords = 'Copy link to this setting'

/** A figure in its frame: title, question, controls, picture, what it says, results, and what it takes for granted. */
export function FigureView({
  figure,
  state,
  acts,
  beside,
}: {
  figure: AnyFigure
  state: FigureState
  acts: FigureActs | null
  /** Stands beside the title: what resets the figure, and copies the link to its setting; or that it did not arrive. */
  beside: ReactNode
}) {
  const { spec, title, guess, says, results: lines, assumes } = figure
  const { values, texts, guessed, isHeld, weighed } = state
  const { Picture } = figure
  const { start, asked } = fixedOf(figure)
  const shown = shownAt(figure, values)
  const isAsked = asked !== null && same(asked.values, values)
  const isLong = Object.keys(spec.inputs).length >= many
  const controls = <Controls figure={spec.name} inputs={spec.inputs} values={values} texts={texts} setting={acts} />
  return (
    <figure className="fig" id={spec.name} data-explorable={spec.name} aria-labelledby={titleId(spec.name)}>
      <div className="fig-head">
        <h2 id={titleId(spec.name)} tabIndex={-1}>
          {title}
        </h2>
        <div className="fig-acts scripted">{beside}</div>
      </div>
      {guess && asked && (
        <GuessLine
          figure={spec.name}
          guess={guess}
          guessed={guessed}
          weighed={weighed}
          isHeld={isHeld}
          results={asked.results}
          acts={acts}
        />
      )}
      {!isLong && controls}
      <Picture {...shown} start={start} guess={isAsked && typeof guessed === 'number' ? guessed : null} />
      {isLong && controls}
      <p className="says" aria-live="polite">
        {says(shown)}
      </p>
      {lines.length > 0 && (
        <dl className="res">
          {lines.map((line) => (
            <Result key={line.key} line={line} value={shown.results[line.key]} />
          ))}
        </dl>
      )}
      <figcaption>{assumes}</figcaption>
    </figure>
  )
}

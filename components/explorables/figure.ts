import type { ReactNode } from 'react'
import type { AnyExplorable, Explorable, Results } from '@/core/explorables/explorable'
import type { Inputs, Value, ValuesOf } from '@/core/explorables/inputs'

/** What a figure shows at a setting. */
export interface Shown<I extends Inputs, R extends Results> {
  values: ValuesOf<I>
  results: R
}

/** What a figure of that explorable shows. */
export type ShownOf<E> = E extends Explorable<infer I, infer R> ? Shown<I, R> : never

/** `start` is what the figure shows before anything is moved; `guess` is the reader's, at the setting it was asked for. */
export interface PictureProps<I extends Inputs, R extends Results> extends Shown<I, R> {
  start: Shown<I, R>
  guess: number | null
}

/** One result below the picture: `name`, its value, and what it is counted in. `paint` is for numbers; words stand as they are. */
export interface ResultLine {
  key: string
  name: string
  unit?: string
  paint: (value: number) => string
}

/** A guess that is a number between `min` and `max`, set in steps. */
export interface NumberAnswer {
  kind: 'number'
  min: number
  max: number
  step: number
  paint: (value: number) => string
}

/** A guess that is one of a few: each has the value it stands for, and its words. */
export interface ChoiceAnswer {
  kind: 'choice'
  options: readonly (readonly [value: number | string, words: string])[]
}

/**
 * What a reader is asked before the figure tells: `question` is about the result `key` at `setting`. The truth is said as
 * `answer` paints it, or, of a choice, as the option that stands for the result, or for the number nearest to it.
 */
export interface Guess {
  question: string
  setting: Readonly<Record<string, Value>>
  key: string
  answer: NumberAnswer | ChoiceAnswer
}

/** How an explorable is drawn. */
export interface Figure<I extends Inputs, R extends Results> {
  spec: Explorable<I, R>
  title: string
  guess?: Guess
  /** Shows what the results do not, and may have results of its own in it, as `Output`. */
  Picture: (props: PictureProps<I, R>) => ReactNode
  /** What the picture says, in a sentence. */
  says: (shown: Shown<I, R>) => string
  /** The results that are not in the picture. */
  results: readonly ResultLine[]
  /** What it leaves out or takes for granted, in a sentence. */
  assumes: string
}

type AnyValues = Readonly<Record<string, Value>>

export interface AnyShown {
  values: AnyValues
  results: Results
}

/** Any figure. What it draws has to be the values and results of its own `spec`, as `shown` gives them. */
export interface AnyFigure extends Omit<Figure<Inputs, Results>, 'spec' | 'Picture' | 'says'> {
  spec: AnyExplorable
  Picture(props: AnyShown & { start: AnyShown; guess: number | null }): ReactNode
  says(shown: AnyShown): string
}

/** Says how an explorable is drawn. */
export const figure = <I extends Inputs, R extends Results>(how: Figure<I, R>): Figure<I, R> => how

/** What a figure shows at these values. */
export const shownAt = ({ spec }: AnyFigure, values: AnyValues): AnyShown => ({ values, results: spec.run(values) })

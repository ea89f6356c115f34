/** An explorable computes a card's claim from what the reader sets. Its specification serves the figure, addresses and tests. */
import { type Inputs, parsed, text, type Value, type ValuesOf } from './inputs'

/** What an explorable gives, by key: a number, or the exact word that stands where there is none, such as `never`. */
export type Results = Readonly<Record<string, number | string>>

export interface Explorable<I extends Inputs = Inputs, R extends Results = Results> {
  name: string
  inputs: I
  /** Pure, and defined for whatever the inputs allow. */
  run: (values: ValuesOf<I>) => R
}

/** Any explorable. Its `run` wants the values that its own inputs describe, as `valuesFrom` gives them. */
export interface AnyExplorable {
  name: string
  inputs: Inputs
  run(values: Readonly<Record<string, Value>>): Results
}

/** Says what an explorable is; the values that `run` gets are typed by `inputs`. */
export const explorable = <const I extends Inputs, R extends Results>(spec: Explorable<I, R>): Explorable<I, R> => spec

/** The values that every input has from the start. */
export const defaults = <I extends Inputs>(inputs: I): ValuesOf<I> => valuesFrom(inputs, () => null)

/**
 * The values that texts set, `textOf` being an input's or null where none is set: parsed, rounded and clamped as each
 * input says, the default where nothing else is possible. Never throws.
 */
export function valuesFrom<I extends Inputs>(inputs: I, textOf: (name: string) => string | null): ValuesOf<I> {
  const entries = Object.entries(inputs).map(([name, input]) => [
    name,
    parsed(input, textOf(name) ?? text(input.default)),
  ])
  return Object.fromEntries(entries)
}

/** What is to be written in an address for each input that is not at its default, in the order of the inputs. */
export const settings = (inputs: Inputs, values: Readonly<Record<string, Value>>): [name: string, text: string][] =>
  Object.entries(inputs).flatMap(([name, input]): [string, string][] => {
    const now = text(values[name] ?? input.default)
    return now === text(input.default) ? [] : [[name, now]]
  })

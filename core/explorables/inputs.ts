/** What a reader may set in an explorable, and how each setting is read from text: a field's, or an address's. */

/** A number, with its range; where `isWhole`, rounded. `isWide` ranges are better walked in ratios than in steps. */
export interface NumberInput {
  kind: 'number'
  label: string
  /** What it is counted in, where that is not in its label: `GB`, `tokens`. */
  unit?: string
  min: number
  max: number
  default: number
  isWhole?: boolean
  isWide?: boolean
  /** How far one press of an arrow key goes; 1 where `isWhole`, else a hundredth of the range. */
  step?: number
}

/** One of a few. `words` is what is shown for each. */
export interface ChoiceInput<T extends string | number = string | number> {
  kind: 'choice'
  label: string
  options: readonly T[]
  default: T
  words?: Partial<Record<T, string>>
}

/** Numbers between commas. `length` is how many there may be, `accepts` a rule that they keep together. */
export interface ListInput {
  kind: 'list'
  label: string
  length: readonly [least: number, most: number]
  min: number
  max: number
  isWhole?: boolean
  default: readonly number[]
  accepts?: (values: readonly number[]) => boolean
  /** What is said of a text that is no such list, where its range does not say enough. */
  hint?: string
}

/** Any text, cut after `length` characters. `accepts` says what can be worked with; other text counts as the default. */
export interface TextInput {
  kind: 'text'
  label: string
  length: number
  default: string
  accepts?: (text: string) => boolean
  /** What is said of text that cannot be worked with. */
  hint?: string
}

export type Input = NumberInput | ChoiceInput | ListInput | TextInput
export type Inputs = Readonly<Record<string, Input>>

/** What an explorable works with: the value of each of its inputs. */
export type ValuesOf<I extends Inputs> = {
  [Name in keyof I]: I[Name] extends ChoiceInput<infer T>
    ? T
    : I[Name] extends NumberInput
      ? number
      : I[Name] extends ListInput
        ? readonly number[]
        : string
}

export type Value = number | string | readonly number[]

// Digits can be matched in one way only, so that a long text which is no number is known to be none at once.
const written = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const halfSign = /\p{Cs}/gu

/** The number that `text` is, or null. Beyond what a number can hold it is infinite. */
export function parsedNumber(text: string): number | null {
  const trimmed = text.trim()
  return written.test(trimmed) ? Number(trimmed) : null
}

const clamped = (value: number, { min, max }: { min: number; max: number }) => Math.min(max, Math.max(min, value))

/** The nearest value that an input of numbers allows. */
export const allowed = (input: NumberInput, value: number): number =>
  // Adding 0 makes a negative zero plain.
  clamped(input.isWhole ? Math.round(value) : value, input) + 0

/** The list that `text` is, or null where it is none that the input allows. */
export function parsedList(input: ListInput, text: string): readonly number[] | null {
  const parts = text.split(',')
  const [least, most] = input.length
  if (parts.length < least || parts.length > most) return null
  const numbers: number[] = []
  for (const part of parts) {
    const value = parsedNumber(part)
    const isFine = value !== null && value >= input.min && value <= input.max
    if (!isFine || (input.isWhole && !Number.isInteger(value))) return null
    numbers.push(value + 0)
  }
  return (input.accepts?.(numbers) ?? true) ? numbers : null
}

/** The value that `text` sets, and the default where it sets none; a number outside the range is brought into it. */
export function parsed(input: Input, text: string): Value {
  switch (input.kind) {
    case 'number':
      return allowed(input, parsedNumber(text) ?? input.default)
    case 'choice':
      return input.options.find((option) => String(option) === text.trim()) ?? input.default
    case 'list':
      return parsedList(input, text) ?? input.default
    case 'text': {
      const cut = [...text.slice(0, 2 * input.length)].slice(0, input.length).join('')
      // Half of a sign, as a field may hold while one is entered, cannot stand in an address.
      const whole = cut.replace(halfSign, '\ufffd')
      return (input.accepts?.(whole) ?? true) ? whole : input.default
    }
  }
}

/** A value as it is written in a field and in an address. */
export const text = (value: Value): string => (typeof value === 'object' ? value.join(',') : String(value))

import {
  type Input,
  type Inputs,
  type NumberInput,
  parsedList,
  parsedNumber,
  type TextInput,
  text,
} from '@/core/explorables/inputs'
import { ladder, nearest } from '@/core/explorables/ladder'
import { significant } from './paint'

/** Changes the text of an input; `settle` writes it as it is understood. Without them nothing can be set. */
export interface Setting {
  set: (name: string, text: string) => void
  settle: (name: string) => void
}

interface ControlProps<I extends Input> {
  id: string
  name: string
  input: I
  /** As it stands in the field. */
  written: string
  /** As it is understood. */
  value: number
  setting: Setting | null
}

/** Controlled where it can be set, else as the server knows it. */
const field = (written: string, change: ((text: string) => void) | undefined) =>
  change
    ? { value: written, onChange: (event: { target: { value: string } }) => change(event.target.value) }
    : { defaultValue: written }

const painted = (input: NumberInput, value: number) => significant(4)(value) + (input.unit ? ` ${input.unit}` : '')

const sliderStep = ({ step, isWhole, min, max }: NumberInput) => step ?? (isWhole ? 1 : (max - min) / 100)

function Slider({ id, input, value, name, setting }: ControlProps<NumberInput>) {
  const stops = input.isWide ? ladder(input) : null
  const walk = stops
    ? { min: 0, max: stops.length - 1, step: 1 }
    : { min: input.min, max: input.max, step: sliderStep(input) }
  const meaning = (place: string) => (stops ? String(stops[Number(place)] ?? value) : place)
  const set = setting && ((place: string) => setting.set(name, meaning(place)))
  return (
    <input
      id={id}
      type="range"
      {...walk}
      {...field(String(stops ? nearest(stops, value) : value), set ?? undefined)}
      aria-valuetext={painted(input, value)}
    />
  )
}

/** How far an arrow key goes in a field; over a wide range by 1, from whatever stands there. */
const fieldStep = (input: NumberInput) => (input.isWide && !input.isWhole ? 'any' : sliderStep(input))

/** What is wrong with what stands in a field, or null. */
function complaint(input: Input, written: string): string | null {
  if (input.kind === 'number') {
    const value = parsedNumber(written)
    if (value !== null && value >= input.min && value <= input.max) return null
    return `From ${significant(4)(input.min)} to ${significant(12)(input.max)}.`
  }
  if (input.kind === 'list') return parsedList(input, written) ? null : (input.hint ?? listRule(input))
  return input.kind === 'text' ? complaintOfText(input, written) : null
}

function complaintOfText({ length, accepts, hint }: TextInput, written: string): string | null {
  if ([...written].length > length) return `Only the first ${significant(9)(length)} signs count.`
  return (accepts?.(written) ?? true) ? null : (hint ?? 'This cannot be read.')
}

function listRule({ length: [least, most], min, max, isWhole }: Extract<Input, { kind: 'list' }>): string {
  const count = least === most ? String(least) : `${least} to ${most}`
  const numbers = isWhole ? 'whole numbers' : 'numbers'
  return `${count} ${numbers} from ${significant(4)(min)} to ${significant(9)(max)}, with commas between them.`
}

function Choice({ id, name, input, written, setting }: ControlProps<Extract<Input, { kind: 'choice' }>>) {
  return (
    <select
      id={id}
      name={name}
      className="input long"
      {...field(written, setting ? (now) => setting.set(name, now) : undefined)}
    >
      {input.options.map((option) => (
        <option key={option} value={option}>
          {input.words?.[option] ?? option}
        </option>
      ))}
    </select>
  )
}

interface FieldProps extends Omit<ControlProps<Input>, 'value'> {
  label: string | undefined
  className: string
}

function Field({ id, name, input, written, setting, label, className }: FieldProps) {
  const wrong = setting ? complaint(input, written) : null
  const isNumber = input.kind === 'number'
  return (
    <>
      <input
        id={id}
        name={name}
        type={isNumber ? 'number' : 'text'}
        {...(isNumber ? { min: input.min, max: input.max, step: fieldStep(input) } : { spellCheck: false })}
        className={className}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        autoComplete="off"
        {...field(written, setting ? (now) => setting.set(name, now) : undefined)}
        onBlur={setting ? () => setting.settle(name) : undefined}
      />
      {wrong !== null && (
        <span id={`${id}-wrong`} className="err" role="alert">
          {wrong}
        </span>
      )}
    </>
  )
}

function Control({ id, name, input, written, value, setting }: ControlProps<Input>) {
  const isNumber = input.kind === 'number'
  const own = { id, name, written, value, setting }
  return (
    <div className={isNumber || input.kind === 'choice' ? 'knob' : 'knob whole'}>
      <label htmlFor={id}>
        {input.label}
        {isNumber && input.unit && <span className="unit"> {input.unit}</span>}
      </label>
      {isNumber && <Slider {...own} input={input} />}
      {input.kind === 'choice' && <Choice {...own} input={input} />}
      {input.kind !== 'choice' && (
        <Field
          {...own}
          id={isNumber ? `${id}-number` : id}
          input={input}
          label={isNumber ? `${input.label}, as a number` : undefined}
          className={isNumber ? 'input num' : 'input long'}
        />
      )}
    </div>
  )
}

/** From so many controls on, the picture stands above them, so that both are seen at once. */
export const many = 4

interface ControlsProps {
  /** The figure's name, before which no other on the page has the same. */
  figure: string
  inputs: Inputs
  values: Readonly<Record<string, number | string | readonly number[]>>
  texts: Readonly<Record<string, string>>
  setting: Setting | null
}

/** A control for each input: a slider with a field, a choice, or a field. They sleep until the figure can compute. */
export function Controls({ figure, inputs, values, texts, setting }: ControlsProps) {
  const all = Object.entries(inputs)
  return (
    <fieldset className={all.length < many ? 'ctl scripted' : 'ctl many scripted'} disabled={!setting}>
      <legend className="vh">Settings</legend>
      {all.map(([name, input]) => (
        <Control
          key={name}
          id={`${figure}-${name}`}
          name={name}
          input={input}
          written={texts[name] ?? text(values[name] ?? input.default)}
          value={Number(values[name])}
          setting={setting}
        />
      ))}
    </fieldset>
  )
}

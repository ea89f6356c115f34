import type { Results } from '@/core/explorables/explorable'
import type { ChoiceAnswer, Guess, NumberAnswer } from './figure'
import { askedId } from './figure-ids'

/** What a reader guessed: the value, or null where the question was passed over. Undefined before that. */
export type Guessed = number | string | null | undefined

export interface GuessActs {
  /** Moves the slider. */
  weigh: (value: number) => void
  /** Null passes the question over, undefined asks it again. */
  guess: (value: Guessed) => void
}

/** The words of an option: the one that stands for a value, or for the number nearest to it. */
function optionWords({ options }: ChoiceAnswer, value: number | string): string {
  const exact = options.find(([option]) => option === value)
  if (exact || typeof value === 'string') return exact?.[1] ?? String(value)
  const distance = (option: number | string) => Math.abs(Number(option) - value)
  return options.reduce((so, option) => (distance(option[0]) < distance(so[0]) ? option : so))[1]
}

const inWords = ({ answer }: Guess, value: number | string): string => {
  if (answer.kind === 'choice') return optionWords(answer, value)
  return typeof value === 'number' ? answer.paint(value) : value
}

/** Where the slider of a guess stands at first. */
export const middle = ({ min, max, step }: NumberAnswer): number => min + step * Math.round((max - min) / 2 / step)

interface AskProps {
  id: string
  answer: Guess['answer']
  weighed: number
  acts: GuessActs | null
}

function Ask({ id, answer, weighed, acts }: AskProps) {
  if (answer.kind === 'choice') {
    return answer.options.map(([value, words]) => (
      <button key={value} type="button" className="btn plain" onClick={acts ? () => acts.guess(value) : undefined}>
        {words}
      </button>
    ))
  }
  const { min, max, step, paint } = answer
  const held = acts
    ? { value: weighed, onChange: (event: { target: { value: string } }) => acts.weigh(Number(event.target.value)) }
    : { defaultValue: weighed }
  return (
    <>
      <input type="range" {...{ min, max, step }} {...held} aria-labelledby={id} aria-valuetext={paint(weighed)} />
      <b className="weighed" aria-hidden="true">
        {paint(weighed)}
      </b>
      <button type="button" className="btn plain" onClick={acts ? () => acts.guess(weighed) : undefined}>
        Guess
      </button>
    </>
  )
}

/** What was guessed and what is true. Options are words of any kind, so that they stand after a colon. */
function Told({ guess, guessed, truth }: { guess: Guess; guessed: number | string; truth: number | string }) {
  const yours = inWords(guess, guessed)
  const found = inWords(guess, truth)
  return (
    <>
      {guess.question} You said: <b>{yours}</b>.{' '}
      {yours === found ? (
        'That is right.'
      ) : (
        <>
          The answer: <b>{found}</b>.
        </>
      )}
    </>
  )
}

interface GuessProps {
  figure: string
  guess: Guess
  guessed: Guessed
  weighed: number
  /** The guess was there before the figure: it keeps to the room that the question took, so that nothing moves. */
  isHeld: boolean
  /** The results at the setting that is asked about. */
  results: Results
  /** Null until the figure can compute. */
  acts: GuessActs | null
}

/** Asks for a guess, and once there is one, says beside it what is true. */
export function GuessLine({ figure, guess, guessed, weighed, isHeld, results, acts }: GuessProps) {
  const id = askedId(figure)
  const truth = results[guess.key]
  const ask = (
    <fieldset className="ask" disabled={!acts} aria-labelledby={id}>
      <Ask id={id} answer={guess.answer} weighed={weighed} acts={acts} />
      <button type="button" className="quiet" onClick={acts ? () => acts.guess(null) : undefined}>
        Skip
      </button>
    </fieldset>
  )
  const line = (
    <div className="guess scripted">
      <p id={id} tabIndex={-1}>
        {guessed == null || truth === undefined ? (
          guess.question
        ) : (
          <Told guess={guess} guessed={guessed} truth={truth} />
        )}
      </p>
      {guessed === null && (
        <button type="button" className="quiet" onClick={acts ? () => acts.guess(undefined) : undefined}>
          Guess
        </button>
      )}
      {guessed === undefined && ask}
    </div>
  )
  if (!isHeld) return line
  return (
    <div className="held scripted">
      <div className="guess invisible">
        <p>{guess.question}</p>
        {ask}
      </div>
      {line}
    </div>
  )
}

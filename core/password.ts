import { commonPasswords, commonWords } from './common-passwords'

/** How short and how long a password may be, in characters after NFKC. There are no rules about which characters. */
export const passwordLength = { least: 15, most: 1_024 }

/** Why a password is refused. */
export type PasswordProblem = 'short' | 'long' | 'common'

/** What is hashed: the same password typed on two keyboards is the same characters. */
export const normalizedPassword = (password: string): string => password.normalize('NFKC')

/** The shortest piece of which `text` is nothing but repetitions; `text` itself where it is none. */
function repeated(text: string): string {
  const period = `${text}${text}`.indexOf(text, 1)
  return period < text.length ? text.slice(0, period) : text
}

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
]
const runs = rows.flatMap((row) => [row.repeat(3), [...row].reverse().join('').repeat(3)])

/** Whether `text` is nothing but a few runs along the alphabet, the digits or a keyboard, each of four keys or more. */
function isRuns(text: string): boolean {
  if (text === '') return true
  for (let length = text.length; length >= 4; length -= 1) {
    const head = text.slice(0, length)
    if (runs.some((run) => run.includes(head))) return isRuns(text.slice(length))
  }
  return false
}

const same = (text: string): string => text.replaceAll('0', 'o').replaceAll('@', 'a').replaceAll('$', 's')
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')

/** Whether `password`, normalized, is one that is tried first: common ones, repetitions, runs, or the address `email`. */
function isCommon(password: string, email: string): boolean {
  const whole = password.toLowerCase()
  const unit = repeated(whole)
  if (unit.length < whole.length && [...unit].length < passwordLength.least) return true
  const bare = plain(whole)
  if (bare !== '' && (isRuns(bare) || isRuns(repeated(bare)))) return true
  if ([bare, plain(same(whole)), letters(whole)].some((text) => commonPasswords.has(text))) return true
  const name = letters(email.split('@')[0] ?? '')
  if (bare === plain(email)) return bare !== ''
  return [letters(whole), letters(same(whole))]
    .map(repeated)
    .some((word) => word !== '' && (word === name || commonWords.has(word)))
}

/**
 * Why nobody should sign up as `email` with `password`, or null. Only what is certain to be tried early is refused;
 * length does the rest.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  // Normalizing can lengthen a text eighteen times; nothing this long needs it.
  if (password.length > 4 * passwordLength.most) return 'long'
  const normalized = normalizedPassword(password)
  const length = [...normalized].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  return isCommon(normalized, email) ? 'common' : null
}

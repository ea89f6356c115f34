import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords'
import { normalizedPassword, passwordProblem } from './password'

const problem = (password: string) => passwordProblem(password, 'ada.lovelace@example.org')

test.each([
  'four words make one',
  'correct mule lantern sofa',
  'xK9#mQ2$vL7@nR4',
  'aaaaaaaaaaaaaab is odd',
  'Пароль из четырёх слов',
  '七つの海を越えて行く小さな青い船だよね',
  '🦊🌲🎻🚲🍋🧊🪁🎲🧭🪴🧶🔭🎈🦉🪐',
  '73 19 46 02 88 51 37 64',
  '#!%&/()=?+*~-_.:,;<',
  'password managers are welcome',
  'my dog ate 12345 shoes',
  'four words make one '.repeat(51),
])('%j is taken', (password) => {
  expect(problem(password)).toBeNull()
})

test.each([
  ['', 'short'],
  ['fourteen chars', 'short'],
  ['🦊🌲🎻🚲🍋🧊🪁🎲🧭🪴🧶🔭🎈🦉', 'short'],
  ['e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301', 'short'],
  [`a mouse ${'x'.repeat(1_017)}`, 'long'],
  ['\ufdfa'.repeat(60), 'long'],
  ['a b'.repeat(400_000), 'long'],
] as const)('%j is too %s', (password, expected) => {
  expect(problem(password)).toBe(expected)
})

test.each([
  'aaaaaaaaaaaaaaa',
  'passwordpassword',
  'abcabcabcabcabcabc',
  '123456789012345',
  '098765432109876',
  'abcdefghijklmno',
  'qwertyuiopasdfg',
  'QWERTYUIOPASDFGH',
  '1qaz2wsx3edc4rfv',
  'abcdefgh12345678',
  'password1234567',
  'Password!!!!!!!!2026',
  'P@ssw0rd!!!!!!!!',
  'Welcome-2026-2026',
  'correct horse battery staple',
  'Correct-Horse-Battery-Staple-1',
  'May the Force be with you!',
  'The quick brown fox',
  'ada.lovelace@example.org',
  'Ada.Lovelace@Example.org',
  'adalovelaceadalovelace',
  'ada.lovelace.1815',
  'ai engineering flashcards',
  '................',
])('%j is too common', (password) => {
  expect(problem(password)).toBe('common')
})

test('each password of the list is refused with and without spaces, as far as it is long enough', () => {
  const long = [...commonPasswords].filter((password) => password.length >= 15)
  expect(long.length).toBeGreaterThan(100)
  for (const password of long) {
    expect(problem(password), password).toBe('common')
    expect(problem([...password].join(' ').toUpperCase()), password).toBe('common')
  }
})

test('a password typed decomposed is the same as composed', () => {
  expect(normalizedPassword('Cafe\u0301 ﬁve')).toBe(normalizedPassword('Café five'))
})

test('whatever is typed gets an answer at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_100 }), fc.string(), (password, email) => {
      expect([null, 'short', 'long', 'common']).toContain(passwordProblem(password, email))
    }),
  )
})

test('long runs and repetitions are found without a second of work', () => {
  expect(problem('1234567890'.repeat(102))).toBe('common')
  expect(problem('abcd1234'.repeat(100))).toBe('common')
  expect(problem(`${'qwer'.repeat(250)} but not quite`)).toBeNull()
})

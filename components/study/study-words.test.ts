import { describe, expect, it } from 'vitest'
import { type LogSnapshot, unreadLog } from '@/device/device-log'
import { doneSentence } from './done-words'
import { expectation, savedWords, trouble } from './study-words'
import { hour, later, minute, noon, schedule } from './test-schedule'

it('says what was to be expected, or that the card is new', () => {
  expect(expectation(schedule, noon)).toEqual({ strong: '90%', rest: ' expected, last seen 5 days ago' })
  expect(expectation(null, noon)).toEqual({ strong: 'New', rest: ' card' })
})

describe('beneath the end of a sitting', () => {
  const nothing = { cards: 0, durationMs: 0, begun: 0, again: 0, recalled: 0, forgotten: 0, expected: 0, slipped: [] }
  const some = { ...nothing, cards: 4, durationMs: 3 * minute }
  it.each([
    [nothing, null, undefined, 'Nothing is due.'],
    [nothing, null, 'Sampling', 'Nothing is due in Sampling.'],
    [
      some,
      { at: later(16 * hour), count: 1 },
      undefined,
      '4 cards in 3 minutes. The next one comes tomorrow at 04:00.',
    ],
    [
      some,
      { at: later(10 * minute), count: 12 },
      undefined,
      '4 cards in 3 minutes. The next twelve come in 10 minutes.',
    ],
  ])('%#', (summary, next, topic, words) => {
    expect(doneSentence(summary, next, noon, topic)).toBe(words)
  })
})

describe('what is said of the log', () => {
  const log: LogSnapshot = { ...unreadLog, loaded: true }
  it.each([
    [{}, 'Saved', undefined],
    [{ unsaved: 1 }, '', undefined],
    [{ storage: 'failing' }, 'Not saved on this device', 'Not saved on this device.'],
    [{ storage: 'absent' }, 'Not saved on this device', 'Not saved on this device.'],
    [{ storage: 'failing', loaded: false }, 'Not saved on this device', undefined],
    [{ owner: 'ada', storage: 'failing', unsaved: 1 }, 'Not saved on this device', 'Not saved on this device.'],
    [{ owner: 'ada', storage: 'failing' }, 'Saved', undefined],
    [{ owner: 'ada', waiting: 7 }, '7 reviews waiting', undefined],
    [{ owner: 'ada', waiting: 1, sending: 'sending' }, '1 review waiting', undefined],
    [{ owner: 'ada', waiting: 7, unsaved: 1 }, '', undefined],
    [{ owner: 'ada', sending: 'offline' }, 'Saved', undefined],
    [{ owner: 'ada', refused: 1 }, 'Saved', 'One answer was not accepted.'],
    [{ owner: 'ada', refused: 2 }, 'Saved', 'Two answers were not accepted.'],
    [{ setAside: 1 }, 'Saved', 'One stored answer could not be read.'],
    [{ setAside: 2 }, 'Saved', 'Two stored answers could not be read.'],
  ] as const)('%j', (change, saved, strong) => {
    expect(savedWords({ ...log, ...change })).toBe(saved)
    expect(trouble({ ...log, ...change })?.strong).toBe(strong)
  })
  it.each([
    ['offline', 7, 'Offline. 7 answers are kept here and go out when the network returns.'],
    ['offline', 1, 'Offline. 1 answer is kept here and goes out when the network returns.'],
    ['held', 2, 'The server asks to wait. 2 answers are kept here and go out soon.'],
    ['signed-out', 7, 'You are signed out. Sign in to send 7 reviews'],
    ['other-user', 7, 'Another account is signed in. 7 reviews did not go out. They are kept here for their owner.'],
    ['other-user', 1, 'Another account is signed in. 1 review did not go out. It is kept here for its owner.'],
  ] as const)('while sending is %s with %d', (sending, waiting, words) => {
    const said = trouble({ ...log, owner: 'ada', sending, waiting })
    expect(`${said?.strong} ${said?.way?.label ?? said?.rest}`).toBe(words)
  })
})

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

// Every command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''
const inFolder = (name: string) => path.join(folder, name)
const at = path.join('content', 'source')

/** Runs the command as `npm run deck -- …` does. */
function deck(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deck.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deck-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('import', () => {
  const real = ['import', path.join(at, 'deck.txt'), '--slugs', path.join(at, 'slugs.txt')]

  test('turns the real deck into a content folder that lacks only introductions and the seal', () => {
    const { status, stdout, stderr } = deck(...real, '--out', inFolder('out'))
    expect([status, stdout]).toEqual([0, expect.stringContaining('48 cards in 9 topics')])
    expect(stderr).toBe('content/source/deck.txt:173: left out, no place for this line: 0 items under this folder.')
    const slugs = readFileSync(path.join(at, 'slugs.txt'), 'utf8').trim().split('\n')
    const files = readdirSync(inFolder('out'), { recursive: true, encoding: 'utf8' })
    const cards = files.filter((file) => file.endsWith('.mdx') && path.basename(file) !== 'index.mdx')
    expect(cards.toSorted()).toEqual(slugs.map((slug) => path.normalize(`${slug}.mdx`)).toSorted())
    const check = deck('check', inFolder('out'))
    expect(check.status).toBe(1)
    const rest = check.stderr.split('\n').filter((line) => !/introduction: 0 words|hash: missing/.test(line))
    expect(rest).toEqual([`10 problems in ${inFolder('out')}`])
  })

  test('overwrites nothing', () => {
    expect(deck(...real, '--out', inFolder('out')).status).toBe(0)
    const file = path.join(inFolder('out'), 'sampling', 'top-p.mdx')
    rmSync(path.join(inFolder('out'), 'sampling', 'temperature.mdx'))
    writeFileSync(file, 'mine')
    const { status, stderr } = deck(...real, '--out', inFolder('out'))
    expect([status, stderr]).toEqual([1, expect.stringContaining(`there already:`)])
    expect(stderr).toContain(file)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(existsSync(path.join(inFolder('out'), 'sampling', 'temperature.mdx'))).toBe(false)
  })

  test('stops before it writes where the list of slugs has another length', () => {
    writeFileSync(inFolder('slugs.txt'), 'a/b\n')
    const { status, stderr } = deck('import', real[1] ?? '', '--slugs', inFolder('slugs.txt'), '--out', inFolder('out'))
    expect([status, stderr]).toEqual([1, expect.stringContaining('1 slugs are listed, but the deck has 48 cards')])
    expect(existsSync(inFolder('out'))).toBe(false)
  })

  test('keeps multi-line and quoted text to the letter, and derives slugs', () => {
    const answer = 'She said: "no" \\ {x}\n- ’so’: #1'
    writeFileSync(inFolder('in.txt'), `\uFEFFTopic\r\n\r\nQ: What is a "b"?\r\nA: ${answer.replace('\n', '\r\n')}\r\n`)
    expect(deck('import', inFolder('in.txt'), '--out', inFolder('out')).status).toBe(0)
    const text = readFileSync(path.join(inFolder('out'), 'topic', 'what-is-a-b.mdx'), 'utf8')
    expect(text).toContain(`\nanswer: ${JSON.stringify(answer)}\n`)
  })

  test('refuses a file without cards, and a file that is not there', () => {
    writeFileSync(inFolder('in.txt'), 'Only a title\n')
    expect(deck('import', inFolder('in.txt'), '--out', inFolder('out'))).toMatchObject({ status: 1 })
    expect(deck('import', inFolder('none.txt'), '--out', inFolder('out')).stderr).toContain('none.txt')
  })
})

describe('check and seal', () => {
  test('the content as it stands is in order', () => {
    expect(deck('check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^48 cards in 9 topics, revision \d+/),
    })
  })

  test('a changed card breaks the seal, a broken one cannot be sealed', () => {
    cpSync('content', inFolder('content'), { recursive: true })
    const file = path.join(inFolder('content'), 'sampling', 'top-p.mdx')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, `${text}\nA deeper page.\n`)
    expect(deck('check', inFolder('content')).stderr).toMatch(/deck\.json:1: hash: .*deck -- seal/)
    expect(deck('seal', inFolder('content'))).toMatchObject({ status: 0 })
    expect(deck('check', inFolder('content'))).toMatchObject({ status: 0 })
    writeFileSync(file, text.replace('descending', 'ascending'))
    const refused = deck('seal', inFolder('content'))
    expect(refused).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/sampling\/top-p\.mdx:\d+: (question|answer):/),
    })
  })
})

describe('stale', () => {
  test('lists the cards to be checked again, each with its sources, and says where there is none', () => {
    const { status, stdout } = deck('stale', '--on', '2100-01-01')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^[a-z/-]+: checked \d{4}-\d\d-\d\d, to be .*\n {2}\S.* \(\d{4}\) https:\/\/\S+\n/)
    expect(stdout).toMatch(/\n48 cards stale on 2100-01-01$/)
    expect(deck('stale', 'content', '--on', '2026-01-01')).toMatchObject({
      status: 0,
      stdout: 'nothing is stale on 2026-01-01',
    })
  })

  test('takes its day from the clock', () => {
    expect(deck('stale').stdout).toMatch(/ stale on 20\d\d-\d\d-\d\d$/)
  })

  test('refuses a day that there is not', () => {
    expect(deck('stale', '--on', '2028-02-30')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--on has'),
    })
  })
})

test('anything else shows the usage', () => {
  expect(deck()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run deck -- check') })
  expect(deck('import', 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('--out DIR') })
})

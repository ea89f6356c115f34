import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstStyles } from './first-styles.mjs'

const link = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`

let folder: string
let styled: (html: string) => Promise<string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-styles-'))
  mkdirSync(join(folder, '.next/static/chunks'), { recursive: true })
  const sheets = {
    all: `@font-face{font-family:a;src:url(../media/a.woff2)}@layer base{.card{color:red}.dialog{color:blue}}[data-theme=dark] .card{color:pink}@media print{h1{color:black}table{color:gray}}`,
    own: `.slip{background:url("/x.png"),url(data:image/png;base64,AA)}`,
  }
  for (const [name, text] of Object.entries(sheets))
    writeFileSync(join(folder, `.next/static/chunks/${name}.css`), text)
  styled = firstStyles(folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`
const styleOf = (html: string) => /<style>(.*?)<\/style>/s.exec(html)?.[1]

describe('a page brings its first styles', () => {
  test('those that its markup may need, whatever its attributes become', async () => {
    const html = await styled(page(link('all'), '<h1 class="card">$&</h1><script>"dialog table"</script>'))
    expect(styleOf(html)).toBe(
      '@font-face{font-family:a;src:url(/_next/static/media/a.woff2)}@layer base{.card{color:red}}[data-theme=dark] .card{color:pink}@media print{h1{color:black}}',
    )
    expect(html).toContain(`<h1 class="card">$&</h1>`)
  })

  test('in the sheets’ order, which follow once each at the end', async () => {
    const html = await styled(page(`<meta/>${link('all')}${link('own')}<title/>`, '<p class="slip card"></p>'))
    expect(html.split('<style>')[0]).toBe('<html><head><meta/><title/>')
    expect(styleOf(html)).toMatch(/\.card\{.*\.slip\{background:url\("\/x\.png"\),url\(data:image\/png;base64,AA\)\}$/)
    expect(html).toMatch(new RegExp(`</style></head>.*</p>${link('all')}${link('own')}</body></html>$`))
  })

  test('those of a sheet that a route answers with behind all else', async () => {
    mkdirSync(join(folder, '.next/server/app'), { recursive: true })
    writeFileSync(join(folder, '.next/server/app/figures.css.body'), '.fig{color:red}.bar{color:blue}')
    const figures = '<link rel="stylesheet" href="/figures.css" data-precedence="figures"/>'
    const html = await styled(page(link('all') + figures, '<p class="fig"></p>'))
    expect(styleOf(html)).not.toContain('.fig')
    expect(html).toMatch(new RegExp(`</p><style>\\.fig\\{color:red\\}</style>${link('all')}${figures}</body></html>$`))
  })

  test('a page without a sheet stays as it is', async () => {
    expect(await styled(page('', 'words'))).toBe(page('', 'words'))
  })
})

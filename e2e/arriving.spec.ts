/** A page that arrives in two pieces, painted in between: what is there already stays where it is. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { shiftsOf, watchShifts } from './shifts'
import { expect, test } from './test'

test.use({ serviceWorkers: 'block' })

/** A network in front of `site`, which holds back what comes after `cut` in a page until `release`. */
function halvingNetwork(site: string) {
  const state = { cut: '', release: () => {} }
  const sendPage = async (html: string, response: ServerResponse) => {
    const end = html.indexOf(state.cut, html.indexOf('<body')) + state.cut.length
    response.write(html.slice(0, end))
    await new Promise<void>((resolve) => {
      state.release = resolve
    })
    response.end(html.slice(end))
  }
  const server = createServer(async ({ url, headers }, response) => {
    const answer = await fetch(site + url, { headers: { accept: headers.accept ?? '*/*' } })
    const type = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, { 'content-type': type })
    if (type.startsWith('text/html')) await sendPage(await answer.text(), response)
    else response.end(Buffer.from(await answer.arrayBuffer()))
  })
  return { server, state }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const cuts = [
  { place: 'the header', address: '/topics/sampling', cut: 'class="if-guest"' },
  { place: 'an introduction', address: '/topics/sampling', cut: 'A model never gives you a word' },
  { place: 'an answer', address: '/topics/sampling/temperature', cut: 'redistributes' },
  { place: 'the note on a card', address: '/topics/sampling/temperature', cut: 'First read' },
]

for (const width of [360, 1280]) {
  test(`nothing moves where a page of ${width} px is cut`, async ({ page, baseURL }) => {
    const { server, state } = halvingNetwork(baseURL ?? '')
    const network = await listening(server)
    await page.setViewportSize({ width, height: 740 })
    await page.addInitScript(watchShifts)
    for (const { place, address, cut } of cuts) {
      state.cut = cut
      await page.goto(network + address, { waitUntil: 'commit' })
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      state.release()
      await page.waitForLoadState('load')
      expect(await shiftsOf(page), place).toEqual([])
    }
    server.close()
    server.closeAllConnections()
  })
}

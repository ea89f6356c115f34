import { maker } from './on-demand.mjs'
import { pass } from './pass.mjs'
import { asksTwin, send } from './send.mjs'
import { isHost, longestTarget, parseTarget } from './target.mjs'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']
// What route handlers may answer to beside; nothing else is at home outside their folder.
const apiMethods = [...methods, 'PUT', 'PATCH', 'DELETE']

const isRead = (method) => method === 'GET' || method === 'HEAD'

/** True where Next is asked for the data of a page and not for the page. */
const isData = ({ headers }, url) => headers.rsc === '1' || /[?&]_rsc(?:=|&|$)/.test(url)

// Next's own pages, for errors: asked for by name, one of them answers that the server has failed. No page is at `/none`.
const isInner = (path) => path.startsWith('/_') && !path.startsWith('/_next/')
const none = { path: '/none', url: '/none' }

/** True where a request names more hosts than one: who has passed it on may have believed another than we would. */
function isTwofold({ rawHeaders }) {
  let hosts = 0
  for (let name = 0; name < rawHeaders.length; name += 2) if (/^host$/i.test(rawHeaders[name])) hosts++
  return hosts > 1
}

function refuse(response, status, headers, table) {
  response.writeHead(status, { ...table.plainHeaders, 'content-length': '0', ...headers }).end()
}

/** A status for what is no request to us, or the headers of one that is answered without a page. */
function refusal(request, target) {
  const { method, headers } = request
  if ('status' in target) return [target.status, {}]
  if (headers.host !== undefined && (!isHost(headers.host) || isTwofold(request))) return [400, {}]
  if ('to' in target) return [308, { Location: target.to }]
  const allowed = target.path.startsWith('/api/') ? apiMethods : methods
  if (!allowed.includes(method)) return [405, { Allow: allowed.join(', ') }]
  if (method === 'OPTIONS' && allowed === methods) return [204, { Allow: allowed.join(', ') }]
  return null
}

/**
 * What answers each request of a server: what stands since the build is sent from `table`, whatever else the request
 * says, so that no sender decides what the next one reads. So is what the build has left to be made by `next`, from when
 * somebody asks for it. Everything else goes to `next`.
 */
export function front(table, next) {
  const make = maker(next)
  const handOn = (request, response, target, asksData) => {
    // What stands since the build reads no query; whatever does is spared one that nobody means.
    if (target.url.length > longestTarget) return refuse(response, 414, {}, table)
    const { path, url } = isInner(target.path) ? none : target
    return pass(request, response, { path, url, asksData }, { next, table })
  }
  return (request, response) => {
    const target = parseTarget(request.url)
    const refused = refusal(request, target)
    if (refused) return refuse(response, ...refused, table)
    const asksData = isData(request, target.url)
    const known = isRead(request.method) && !asksData && table.answerAt(target.path)
    if (!known) return handOn(request, response, target, asksData)
    const wanted = asksTwin(request, known) ? known.twin : known
    if (!wanted.leftAt) return send(request, response, wanted, table)
    return make(wanted.leftAt).then((entry) =>
      entry ? send(request, response, wanted.answer(entry), table) : handOn(request, response, target, asksData),
    )
  }
}

import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

// As Next has the other stylesheets made for.
const target = ['chrome111', 'edge111', 'firefox111', 'safari16.4']

/** The styles of figures, a stylesheet by itself: one that a page imports comes with every page of its kind. */
export function GET() {
  const text = readFileSync('components/explorables/explorables.css', 'utf8')
  const { code } = transformSync(text, { loader: 'css', minify: true, target })
  return new Response(code, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}

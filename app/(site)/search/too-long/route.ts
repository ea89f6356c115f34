import { siteName } from '@/components/ui/site-name'
import { longestQuery } from '@/core/search/typed'

// A page cannot choose its status, so this one is written out. It has no styles but those of its elements.
const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Too long to search for · ${siteName}</title>
<main style="font: 1.125rem/1.5 Georgia, serif; max-width: 36rem; margin: 12vh auto; padding: 0 1.25rem">
<h1 style="font-size: 2rem; line-height: 1.15">Too long to search for.</h1>
<p>A search has room for ${longestQuery} letters. A word or two find more.</p>
<p><a href="/search">Search again</a></p>
</main>
</html>
`

const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

/** What `/search` answers to more than it has room for (`next.config.mjs`). */
export const GET = () => new Response(html, { status: 414, headers })

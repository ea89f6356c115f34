import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const helloFiles = {
  'package.json': JSON.stringify({ name: 'hello', private: true, type: 'module' }),
  'next.config.mjs': `import { fileURLToPath } from 'node:url'
export default {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
}
`,
  // Without one of its own, Next would take the project's, which opens a database.
  'instrumentation.ts': `export function register() {}
`,
  'app/layout.tsx': `import type { ReactNode } from 'react'
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.tsx': `import { Key } from './key'
export default function Page() {
  return <main><h1>Hello, world</h1><Key /></main>
}
`,
  // The least that answers a key: what a key costs beside it is the study page's own.
  'app/key.tsx': `'use client'
import { useEffect, useState } from 'react'
export function Key() {
  const [presses, press] = useState(0)
  useEffect(() => {
    const listen = () => press((n) => n + 1)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return <article data-card-id={presses}>{presses}</article>
}
`,
}

/** Writes the yardstick, a page that says hello and counts keys, beneath the project, whose packages it shares. */
export function writeHello(root: string): string {
  const folder = join(root, '.cache/hello')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  for (const [path, text] of Object.entries(helloFiles)) writeFileSync(join(folder, path), text)
  return folder
}

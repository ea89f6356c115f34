import { expect, it } from 'vitest'
import { frameOf } from './frame-of'

it('is one frame, whatever the title says', () => {
  const frame = frameOf('https://cards.example.org/embed/sampling/top-p', 'Why "top-p" & not <i>p</i>?')
  expect(frame).toMatch(/^<iframe src="https:\/\/cards\.example\.org\/embed\/sampling\/top-p" [^"]+"[^"]+" /)
  expect(frame).toContain('title="Why &quot;top-p&quot; &amp; not &lt;i&gt;p&lt;/i&gt;?"')
})

import type { Card, Verdict } from '@/core/card'
import { SiteLink } from './site-link'

const words: Partial<Record<Verdict, string>> = {
  imprecise: 'Imprecise: what it leaves out',
  outdated: 'Outdated: what has changed',
  wrong: 'Wrong as printed: what is right',
}

/** Under an answer of which a check found something, the way to what it found. */
export function VerdictMark({
  card: { cardId, verdict },
}: {
  card: { cardId: Card['cardId']; verdict?: Verdict | undefined }
}) {
  const text = verdict && words[verdict]
  return (
    text && (
      <p className="verdict">
        <SiteLink href={`/topics/${cardId}#exact`}>{text}</SiteLink>
      </p>
    )
  )
}

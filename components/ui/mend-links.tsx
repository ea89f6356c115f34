import type { Card } from '@/core/card'
import { canMend, type MendingAddresses, reportAddress, sourceAddress } from '@/core/mending'

interface MendLinksProps {
  card: Pick<Card, 'cardId' | 'version'>
  mending: MendingAddresses
  /** What a screen reader hears of the card, where there are many on a page. */
  of?: string
}

function Outward({ href, words, of }: { href: string; words: string; of: string | undefined }) {
  return (
    <a className="quiet" href={href} target="_blank" rel="noopener">
      {words}
      <span className="vh">{of && `, ${of}`} (in a new tab)</span>
    </a>
  )
}

/** "Report a mistake" and "Edit this card", each where the site's owner has said where that leads. */
export function MendLinks({ card, mending: { feedbackUrl, sourceUrl }, of }: MendLinksProps) {
  return (
    <>
      {feedbackUrl && <Outward href={reportAddress(feedbackUrl, card)} words="Report a mistake" of={of} />}
      {sourceUrl && <Outward href={sourceAddress(sourceUrl, card.cardId)} words="Edit this card" of={of} />}
    </>
  )
}

/** The same as a row of their own, and nothing at all where there are none. */
export function MendRow({ className = 'acts', ...links }: MendLinksProps & { className?: string }) {
  return canMend(links.mending) ? (
    <p className={className}>
      <MendLinks {...links} />
    </p>
  ) : null
}

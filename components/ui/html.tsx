/**
 * HTML typeset from the deck's own files at build. Nothing a visitor sends ever comes here. `as` is the element that
 * holds it.
 */
export function Html({
  html,
  as: Holder = 'div',
  className,
}: {
  html: string
  as?: 'div' | 'h1' | 'h2' | 'h3'
  className?: string
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from files of this repository
  return <Holder className={className} dangerouslySetInnerHTML={{ __html: html }} />
}

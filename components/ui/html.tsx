/**
 * HTML typeset from the deck's own files at build. Nothing a visitor sends ever comes here. `as` is the element that
 * holds it.
 */
export function Html({
  html,
  as: Holder = 'div',
  ...rest
}: {
  html: string
  as?: 'div' | 'h1' | 'h2' | 'h3' | 'section'
  id?: string
  className?: string | undefined
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from files of this repository
  return <Holder {...rest} dangerouslySetInnerHTML={{ __html: html }} />
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const quoted = (text: string) => text.replace(/[&<>"]/g, (sign) => references[sign] ?? sign)

/**
 * What to paste into a page of HTML so that it shows the page at `src`, under a name that a screen reader says. Lengths
 * are in px, or a share of the page's.
 */
export function frameOf(src: string, title: string, width: number | '100%' = '100%', height = 420): string {
  const size = `width="${width}" height="${height}"`
  return `<iframe src="${src}" title="${quoted(title)}" ${size} style="border:0" loading="lazy"></iframe>`
}

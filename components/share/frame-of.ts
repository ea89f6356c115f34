const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** What to paste into a page of HTML so that it shows the page at `src`, under a name that a screen reader says. */
export const frameOf = (src: string, title: string): string =>
  `<iframe src="${src}" title="${quoted(title)}" width="100%" height="420" style="border:0" loading="lazy"></iframe>`

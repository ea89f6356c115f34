/** What stands in the italic of formulas, as HTML has it. */
const letters = /(?:<mi|class="v")>([^<]+)/g

/**
 * Has the faces of signs and formulas come for a text, as HTML, that is about to be shown, those of `styles/signs.css`
 * that it needs and no other. Left to the moment when it is shown, a face comes too late to be used at all.
 */
export function loadSignFaces(html: string): void {
  const needed = {
    KaTeX_Main: html,
    KaTeX_Math: Array.from(html.matchAll(letters), ([, letter]) => letter).join(''),
    KaTeX_Size2: html.includes('display="block"') ? html : '',
  }
  for (const [face, text] of Object.entries(needed)) {
    // Without it the text is shown all the same.
    if (text) document.fonts.load(`1em ${face}`, text).catch(() => {})
  }
}

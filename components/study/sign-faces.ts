/** What stands in the italic of formulas, as HTML has it. */
const letters = /(?:<mi|class="v")>([^<]+)/g

/** Has the faces of a family that `text` needs come. */
function load(family: string, text: string): void {
  // Without it the text is shown all the same.
  document.fonts.load(`1em ${family}`, text).catch(() => {})
  for (const face of document.fonts) {
    // To `optional` a family that the page has begun to use without this face is decided.
    if (face.status === 'loading' && face.family.includes(family)) face.display = 'fallback'
  }
}

/**
 * Has the faces of signs and formulas come for a text, as HTML, that is about to be shown, those of the root layout
 * that it needs and no other. Left to the moment when it is shown, a face comes too late to be used at all.
 */
export function loadSignFaces(html: string): void {
  const formula = Array.from(html.matchAll(letters), ([, letter]) => letter).join('')
  load('KaTeX_Main', html)
  if (formula) load('KaTeX_Math', formula)
  if (html.includes('display="block"')) load('KaTeX_Size2', html)
}

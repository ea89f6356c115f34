/**
 * What a page holds, for machines: each of `things` is a JSON-LD object. It is data and never run; no `<` in it can end
 * its element.
 */
export function JsonLd({ things }: { things: object[] }) {
  return things.map((thing, index) => {
    const json = JSON.stringify(thing).replaceAll('<', '\\u003c')
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of this repository's files, with its brackets escaped
    return <script key={String(index)} type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
  })
}

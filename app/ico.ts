const headBytes = 6
const entryBytes = 16

/** An ICO file of PNGs, each `size` pixels wide and high (at most 255): a head, an entry for each, and their bytes. */
export function icoOf(images: { size: number; png: ArrayBuffer }[]): Uint8Array<ArrayBuffer> {
  let offset = headBytes + entryBytes * images.length
  const file = new Uint8Array(images.reduce((total, { png }) => total + png.byteLength, offset))
  const view = new DataView(file.buffer)
  view.setUint16(2, 1, true) // icons, not cursors
  view.setUint16(4, images.length, true)
  for (const [index, { size, png }] of images.entries()) {
    const entry = headBytes + entryBytes * index
    view.setUint8(entry, size)
    view.setUint8(entry + 1, size)
    view.setUint16(entry + 4, 1, true) // planes
    view.setUint16(entry + 6, 32, true) // bits a pixel
    view.setUint32(entry + 8, png.byteLength, true)
    view.setUint32(entry + 12, offset, true)
    file.set(new Uint8Array(png), offset)
    offset += png.byteLength
  }
  return file
}

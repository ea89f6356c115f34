import { expect, it } from 'vitest'
import { icoOf } from './ico'

it('names each image’s size, length and place', () => {
  const images = [
    { size: 32, png: new Uint8Array([1, 2, 3]).buffer },
    { size: 48, png: new Uint8Array([4, 5]).buffer },
  ]
  const file = Buffer.from(icoOf(images))
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2])
  const entries = [6, 22].map((at) => {
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)]
    return { width: file[at], height: file[at + 1], bytes: [...file.subarray(offset, offset + length)] }
  })
  expect(entries).toEqual([
    { width: 32, height: 32, bytes: [1, 2, 3] },
    { width: 48, height: 48, bytes: [4, 5] },
  ])
})

/**
 * One way to write each address: NFKC, lower case, no spaces around it. The same is done before an address is compared,
 * so that no letter that merely looks like `@` or like another one makes a second account.
 */
const canonical = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const mark = String.raw`\p{L}\p{N}\p{M}`
const part = new RegExp(`^[${mark}.!#$%&'*+/=?^_\`{|}~-]{1,64}$`, 'u')
const domain = new RegExp(`^(?:[${mark}](?:[${mark}-]{0,61}[${mark}])?\\.)+[${mark}][${mark}-]{0,61}[${mark}]$`, 'u')

/** The e-mail address that `text` is, as it is stored and compared; null where it is none (RFC 5321 without quotes). */
export function emailAddress(text: string): string | null {
  if (text.length > 320) return null
  const address = canonical(text)
  const at = address.lastIndexOf('@')
  if (at < 1 || address.length > 254) return null
  const local = address.slice(0, at)
  const dotted = local.startsWith('.') || local.endsWith('.') || local.includes('..')
  return part.test(local) && !dotted && domain.test(address.slice(at + 1)) ? address : null
}

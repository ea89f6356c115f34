/** The eight groups of an IPv6 address, or null. A dotted end counts as two. */
function groups(address: string): number[] | null {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const [a = 0, b = 0, c = 0, d = 0] = dotted ? dotted.slice(2).map(Number) : []
  const plain = dotted ? `${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}` : address
  if (!/^[\da-f:]+$/i.test(plain) || plain.split('::').length > 2) return null
  const [head = [], tail] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const missing = 8 - head.length - (tail?.length ?? 0)
  if (tail ? missing < 1 : missing !== 0) return null
  const all = [...head, ...Array<string>(missing).fill('0'), ...(tail ?? [])]
  return all.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? all.map((group) => Number.parseInt(group, 16)) : null
}

const isIPv4 = (text: string): boolean => /^(\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((n) => +n < 256)

/**
 * The network that an address stands for where tries are counted: an IPv4 address itself, of an IPv6 address the first
 * 64 bits, because one subscriber has all that follow. `unknown` where it is no address.
 */
export function network(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
  const plain = /^[\d.]+:\d+$/.test(bare) ? bare.replace(/:\d+$/, '') : bare
  if (isIPv4(plain)) return plain.split('.').map(Number).join('.')
  const parts = groups(plain)
  if (!parts) return 'unknown'
  const [, , , , , mapped = 0, high = 0, low = 0] = parts
  if (mapped === 0xff_ff && parts.slice(0, 5).every((part) => part === 0)) {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

/**
 * The address that `hops` proxies of ours vouch for: each adds at the end of `X-Forwarded-For` whom it heard from, so
 * the first of the last `hops` is the reader and all before it is hearsay. Null where the list is too short for that.
 */
export function forwardedAddress(list: string | null, hops: number): string | null {
  const addresses = (list ?? '').split(',').map((part) => part.trim())
  return addresses[addresses.length - hops] || null
}

import { forwardedAddress, network } from '../core/network'
import { env } from '../env'
import { wasMet } from './door'

/**
 * The network that a request comes from, where tries are counted: by its socket, or by what `trustedProxies` proxies of
 * ours say. `unknown` is one network too: what cannot be told apart is counted together.
 */
export function networkOf(headers: Headers, trustedProxies = env.TRUSTED_PROXY): string {
  const list = headers.get('x-forwarded-for')
  if (trustedProxies > 0) return network(forwardedAddress(list, trustedProxies) ?? '')
  return wasMet(headers) ? network(list ?? '') : 'unknown'
}

const last = (list: string | null): string | undefined => list?.split(',').at(-1)?.trim()

/** The address of the site as its reader sees it: `AUTH_URL`, else by the request's Host, or by what our proxies say. */
export function siteOrigin(headers: Headers, { AUTH_URL, TRUSTED_PROXY } = env): string {
  if (AUTH_URL) return AUTH_URL
  const host = headers.get('host') ?? 'localhost'
  if (TRUSTED_PROXY === 0) return originOf(`http://${host}`)
  const protocol = last(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http'
  return originOf(`${protocol}://${last(headers.get('x-forwarded-host')) ?? host}`)
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : 'http://localhost')

const isThisMachine = (hostname: string) => /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/.test(hostname)

/**
 * The address of the site for links in mails: `AUTH_URL`, or this machine's. Null elsewhere, since whoever asks for a mail
 * says what the Host is, and would have the owner of an account carry the link's secret to a host of theirs.
 */
export function mailedOrigin(headers: Headers, settings = env): string | null {
  const origin = siteOrigin(headers, settings)
  return settings.AUTH_URL || isThisMachine(new URL(origin).hostname) ? origin : null
}

/** Whether a request that changes something was made by a page of this site. Without an Origin there is no telling. */
export function isSameOrigin(headers: Headers, settings = env): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  return origin === siteOrigin(headers, settings) || new URL(origin).host === headers.get('host')
}

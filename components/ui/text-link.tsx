import type { ComponentProps } from 'react'

/** A link in a text: one to a page of this site is followed as all of them are. */
export function TextLink({ href = '', ...rest }: ComponentProps<'a'>) {
  return <a {...rest} href={href} data-site={href.startsWith('/') || undefined} />
}

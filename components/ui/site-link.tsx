'use client'

import Link, { type LinkProps } from 'next/link'
import { useState } from 'react'

/**
 * A link within the site. What it leads to is fetched ahead once a pointer or the focus is on it, and not for every link
 * in sight: a page of links would load the whole site, and the study screen's code with it.
 */
export function SiteLink<Address>(props: LinkProps<Address>) {
  const [isMeant, setMeant] = useState(false)
  const mean = () => setMeant(true)
  return <Link {...props} prefetch={isMeant ? null : false} onPointerEnter={mean} onTouchStart={mean} onFocus={mean} />
}

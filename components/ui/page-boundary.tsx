'use client'

import { unstable_rethrow, usePathname, useRouter } from 'next/navigation'
import { Component, type ReactNode, startTransition } from 'react'
import { NotLoaded } from './not-loaded'

interface BoundaryProps {
  /** Where the page is: another one is another try. */
  path: string
  refresh: () => void
  isBare: boolean
  children: ReactNode
}

interface BoundaryState {
  path: string
  isBroken: boolean
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state = { path: this.props.path, isBroken: false }

  static getDerivedStateFromError(error: unknown) {
    // Redirects and the like are errors to React.
    unstable_rethrow(error)
    return { isBroken: true }
  }

  static getDerivedStateFromProps({ path }: BoundaryProps, state: BoundaryState) {
    return path === state.path ? null : { path, isBroken: false }
  }

  again = () =>
    startTransition(() => {
      this.props.refresh()
      this.setState({ isBroken: false })
    })

  override render() {
    if (!this.state.isBroken) return this.props.children
    const words = <NotLoaded again={this.again} />
    return this.props.isBare ? <main className="shell">{words}</main> : words
  }
}

/**
 * Shows in the place of a page that breaks that it did; `isBare` where no frame surrounds it. It does what an `error.tsx`
 * would, which is a file of its own for every page to load.
 */
export function PageBoundary({ isBare = false, children }: { isBare?: boolean; children: ReactNode }) {
  const { refresh } = useRouter()
  return (
    <Boundary path={usePathname()} refresh={refresh} isBare={isBare}>
      {children}
    </Boundary>
  )
}

import type { ReactNode } from 'react'
import { Tab } from '../ui/tab'

/** The narrow card of getting in. */
export function Gate({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="gate">
      <section className="card" data-topic="9">
        <Tab />
        <h1>{title}</h1>
        {children}
      </section>
    </div>
  )
}

import type { ReactNode } from 'react'

/** The narrow card of getting in. */
export function Gate({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="gate">
      <section className="card">
        <h1>{title}</h1>
        {children}
      </section>
    </div>
  )
}

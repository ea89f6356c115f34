import type { ReactNode } from 'react'

/** A result, for readers and for machines. What is heard of a change is the figure's sentence, not each number. */
export function Output({ name, value, children }: { name: string; value: number | string; children: ReactNode }) {
  return (
    <output aria-live="off" data-result={name} data-value={String(value)}>
      {children}
    </output>
  )
}

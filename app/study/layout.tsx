import type { ReactNode } from 'react'
import { Keepers } from '../keepers'

export default function StudyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Keepers />
    </>
  )
}

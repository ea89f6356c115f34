'use client'

import { useFormStatus } from 'react-dom'

interface SubmitButtonProps {
  label: string
  /** What it says while the form is under way; the width stays. */
  busyLabel: string
  isPlain?: boolean
}

/** Sends the form it stands in, once. */
export function SubmitButton({ label, busyLabel, isPlain = false }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button type="submit" className={isPlain ? 'btn plain' : 'btn'} disabled={pending}>
      <span className="busy">
        <span hidden={pending}>{label}</span>
        <span hidden={!pending}>{busyLabel}</span>
      </span>
    </button>
  )
}

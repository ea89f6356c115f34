'use client'

import { useState } from 'react'
import { Field, type FieldProps } from './field'

/** A password, which can be shown while it is typed. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'aside'>) {
  const [isShown, setShown] = useState(false)
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      aside={
        <button type="button" className="quiet scripted" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
          <span className="vh"> what is typed</span>
        </button>
      }
    />
  )
}

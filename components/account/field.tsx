import { type ReactNode, useId } from 'react'

export interface FieldProps {
  name: string
  label: string
  type?: 'email' | 'password' | 'text'
  autoComplete: 'username' | 'email' | 'current-password' | 'new-password' | 'off'
  error?: string | undefined
  help?: string | undefined
  defaultValue?: string | undefined
  /** Stands at the end of the label's line. */
  aside?: ReactNode
}

/** A labelled field, with what is wrong with it beside it. */
export function Field({ name, label, type = 'text', error, help, aside, ...input }: FieldProps) {
  // Pages stay in the document, hidden, once they were left: names would be there twice.
  const id = useId()
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <div className="over">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      <input
        className="input"
        id={id}
        name={name}
        type={type}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        autoCapitalize="none"
        spellCheck={false}
        {...input}
      />
      {error && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

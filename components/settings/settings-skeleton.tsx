const rows = Array.from({ length: 9 }, (_, row) => row)

/** The shape of the settings, until it is known whose they are. */
export function SettingsSkeleton() {
  return (
    <div className="form settings-ghost" aria-hidden="true">
      {rows.map((row) => (
        <div className="set" key={row}>
          <div className="ghost">
            <i className="t mt-4 w-5/6" />
          </div>
          <div className="row" />
        </div>
      ))}
    </div>
  )
}

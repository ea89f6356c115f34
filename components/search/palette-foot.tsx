const keys = [
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const

/** Beneath the list: where all matches stand, when it has not all of them, and the keys. */
export function PaletteFoot({ more, page }: { more: number; page: string }) {
  return (
    <div className="palette-foot">
      {more > 0 && <a href={page}>All {more} matches</a>}
      <p aria-hidden="true">
        {keys.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
    </div>
  )
}

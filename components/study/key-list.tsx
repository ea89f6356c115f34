const keys = [
  ['Space or Enter', 'show the answer, then Good'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['U or Ctrl Z', 'take the last answer back'],
  ['E', 'explain the answer'],
  ['?', 'these keys'],
] as const

/** The keys of the study screen, inside the card. */
export function KeyList() {
  return (
    <section className="keys" aria-labelledby="keys">
      <h3 className="h" id="keys">
        Keys
      </h3>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

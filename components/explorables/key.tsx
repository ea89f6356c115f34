/** How a shape is filled: as what matters, more or less; as what stands beside it; as what is free; or not at all. */
export type Fill = 'area' | 'area pale' | 'area ink' | 'area faint' | 'area wash' | 'area hollow'

export type KeyEntry = readonly [fill: Fill, words: string]

/** What the fills of a picture mean, with a sample of each. */
export function Key({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="key">
      {entries.map(([fill, words]) => (
        <li key={words}>
          <svg className="sample" viewBox="0 0 10 10" aria-hidden="true">
            <path className={fill} d="M1 1h8v8h-8z" vectorEffect="non-scaling-stroke" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

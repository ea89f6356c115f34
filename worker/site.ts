/** What one build of the site is made of, as far as it is kept for when there is no network. Written in at build. */
export interface Site {
  /** Names the build; another one is another worker. */
  version: string
  /** Stands in every page of that build and in no page of another. */
  mark: string
  /** The addresses of the public pages, and of the shells that stand in for what the server makes for each request. */
  pages: readonly string[]
  /** Scripts, styles and fonts. Their names hold a hash of their content. */
  files: readonly string[]
  /** What pages fetch under names that stay. */
  parts: readonly string[]
  /** What all of it takes on the device. */
  bytes: number
}

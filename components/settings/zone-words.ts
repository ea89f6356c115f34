/** The place that an IANA zone is named for: `New York` of `America/New_York`. */
export const placeName = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

/** A share (0–1) in whole percent: `86%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

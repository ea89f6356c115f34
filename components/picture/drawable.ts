/** Raised and lowered figures and letters, which none of the pictures' faces has. */
const shifted = /[\u00aa\u00b2\u00b3\u00b9\u00ba\u1d2c-\u1d6a\u2070-\u209c]/g

/** `text` as the pictures' faces can set it: `log₂` as `log2`. */
export const drawable = (text: string): string => text.replace(shifted, (sign) => sign.normalize('NFKC'))

/** Of the words of a figure's title. */
export const titleId = (figure: string) => `${figure}-title`

/** Of the words of a figure's question, and of the answer in their place. */
export const askedId = (figure: string) => `${figure}-asked`

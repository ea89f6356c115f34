/** The name, wherever it is shown. */
export const siteName = 'AI Engineering'

/** The styles of figures, which come with the pages that have one, and with no other. */
export const FigureStyles = () => <link rel="stylesheet" href="/figures.css" precedence="figures" />

/** Runs in the page's head, before anything is painted: the stylesheet shows "Share" where there is a sheet to open. */
export const shareScript = `if(navigator.share)document.documentElement.dataset.share=''`

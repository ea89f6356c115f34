/**
 * Whether a reader has answers shown or hidden on topic pages. It is kept on this device and stands as `data-answers`
 * on the root element, so that the stylesheet can act on it before React wakes.
 */
export type AnswersChoice = 'shown' | 'hidden'

const key = 'answers'
const changed = 'answers-choice'

/** Runs in the page's head, before anything is painted. */
export const answersScript = `try{if(localStorage.getItem('${key}')==='hidden')document.documentElement.dataset.answers='hidden'}catch{}`

export const answersChoice = (): AnswersChoice =>
  document.documentElement.dataset.answers === 'hidden' ? 'hidden' : 'shown'

/** Sets the choice for every topic page. Where the browser keeps nothing, it holds for this visit. */
export function chooseAnswers(choice: AnswersChoice): void {
  document.documentElement.dataset.answers = choice
  try {
    localStorage.setItem(key, choice)
  } catch {
    // Storage is refused: nothing to keep.
  }
  window.dispatchEvent(new Event(changed))
}

export function subscribeAnswers(listener: () => void): () => void {
  window.addEventListener(changed, listener)
  return () => window.removeEventListener(changed, listener)
}

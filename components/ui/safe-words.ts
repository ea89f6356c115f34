/** What is said of the answers where something else did not load: a member's may be in the account alone. */
export const answersAreSafe = (isMember: boolean): string =>
  isMember ? 'Your answers are safe.' : 'Your answers are safe on this device.'

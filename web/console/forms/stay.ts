/** The form stays open: there is something to look at first. */
export const STAY = Symbol('stay');

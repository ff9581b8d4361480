/** Words of the part `take` in English; the other languages have the same names. */
export const TAKE_EN = {};

/** Words of the part `find` in English; the other languages have the same names. */
export const FIND_EN = {};

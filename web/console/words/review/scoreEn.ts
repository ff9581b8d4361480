/** Words of the part `score` in English; the other languages have the same names. */
export const SCORE_EN = {};

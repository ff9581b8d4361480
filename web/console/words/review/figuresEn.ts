/** Words of the part `figures` in English; the other languages have the same names. */
export const FIGURES_EN = {};

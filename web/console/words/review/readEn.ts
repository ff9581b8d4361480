/** Words of the part `read` in English; the other languages have the same names. */
export const READ_EN = {};

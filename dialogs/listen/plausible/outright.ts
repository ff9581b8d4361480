/** Score of what the words name outright, so that it outweighs what examples only resemble. */
export const SAID_OUTRIGHT = 0.9;

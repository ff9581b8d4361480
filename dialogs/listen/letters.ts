/** How many letters and digits a text has. */
export const letters = (text: string) => text.match(/\p{L}|\p{N}/gu)?.length ?? 0;

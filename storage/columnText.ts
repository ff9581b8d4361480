/**
 * An id as the text of a column. SQLite keeps UTF-8, which cannot hold a lone surrogate: two different ids would become
 * one. Such an id is kept as its JSON text, and so is any id that could be taken for one, so that no two ids meet.
 */
export function columnText(id: string): string {
  return id.isWellFormed() && !id.startsWith('"') ? id : JSON.stringify(id);
}

/** The id that `columnText` made this text of. */
export function idOfColumn(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}

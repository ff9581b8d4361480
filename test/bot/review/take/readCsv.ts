/**
 * Reads CSV by the letter of RFC 4180, and nothing else: a state machine of its own, so that what is written is not read by those
 * who wrote it.
 * @throws Error where the text is not CSV.
 */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  const endField = () => {
    record.push(field);
    field = '';
    state = 'start';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const isBreak = letter === '\r' && text[at + 1] === '\n';
    if (state === 'quoted') {
      if (letter === '"') state = 'quote';
      else field += letter;
    } else if (letter === '"' && state === 'quote') {
      field += letter;
      state = 'quoted';
    } else if (letter === '"' && state === 'start') state = 'quoted';
    else if (letter === ',') endField();
    else if (isBreak) {
      endField();
      records.push(record);
      record = [];
      at += 1;
    } else if (state === 'quote' || letter === '"' || letter === '\n' || letter === '\r') {
      throw new Error(`not CSV at ${at}`);
    } else {
      field += letter;
      state = 'plain';
    }
  }
  if (state === 'quoted') throw new Error('a quote is open at the end');
  if (record.length > 0 || field !== '') throw new Error('no line break at the end');
  return records;
}

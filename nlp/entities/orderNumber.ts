import { type Finder, type Found, groupSpan } from './found.ts';

const NAMED =
  /(?:订单(?:编号|号码|号|號)?|单号|运单号?|流水号|追踪码|\border(?: ?(?:number|no\.?|id|num))?|tracking(?: ?(?:number|no\.?|id))?|reference(?: ?(?:number|no\.?))?|\bref\.?|confirmation(?: ?(?:number|code))?|invoice(?: ?(?:number|no\.?))?)[ :#]{0,3}(?:是|为|系|is|was)?[ :#]{0,3}([A-Za-z0-9](?:[A-Za-z0-9-]{2,30})[A-Za-z0-9])(?![A-Za-z0-9])/dgi;
const LOOSE = /(?<![\w.@+-])#?([A-Za-z]{1,5}-?\d{4,20}(?:-\d{1,10}){0,2}|\d{12,24})(?![\w@-])/dg;
const DATE_LIKE = /^(?:19|20)\d\d-\d{1,2}-\d{1,2}$/;

/** Order numbers that are called so. */
export const findNamedOrderNumbers: Finder = ({ folded }) => matches(folded, NAMED);

/** Codes and long numbers that can hardly be anything else. */
export const findLooseOrderNumbers: Finder = ({ folded }) => matches(folded, LOOSE);

function matches(text: string, expression: RegExp): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(expression)) {
    const span = groupSpan(match, 1);
    const code = match[1] ?? '';
    if (span !== undefined && /\d{2}/.test(code) && !DATE_LIKE.test(code))
      found.push({ type: 'order_number', ...span });
  }
  return found;
}

/** How customers name the facts that are a code or an address, before they give them. */
const LABEL =
  /^\W*(?:(?:yes|ok|okay|sure|sorry|hi)[\s,.]{1,2})?(?:the |my |its |it's |our )?(batch|lot|order|booking|phone|mobile|contact|email|e-mail)(?: code| number| no\.?| ref(?:erence)?| id| address)?(?: is|'s| was|:| =) ?(\S[^\n]{0,60})$/iu;

const FACT: Readonly<Record<string, string>> = {
  batch: 'batch',
  lot: 'batch',
  order: 'orderNumber',
  booking: 'orderNumber',
  phone: 'contact',
  mobile: 'contact',
  contact: 'contact',
  email: 'contact',
  'e-mail': 'contact',
};

/** A code read off the pack: "it says L4471". */
const READ_OFF =
  /^\W*(?:it|the (?:pack(?:et|age|aging)?|back|bottom|side|lid|label|box|bag|tin|jar|cap)) (?:just )?(?:says|reads|has|shows)\W{1,3}([A-Z]{0,3}[- ]?\d{3,}[\dA-Z/-]*)\W*$/u;

/** The same in Chinese: 金額是4980, 批次号B20260912. */
const LABEL_HAN =
  /^[\s\p{P}]*(?:我)?(?:的|嘅)?(金[额額]|[总總]?[价價][格钱錢]?|[单單][价價]|批(?:次)?[号號]?|[订訂][单單](?:[号號]|[编編][号號]|號碼)?)(?:是|係|系|[:：])?\s?((?:NT\$|HK\$|[¥$])?[A-Za-z]{0,4}-?\d[\dA-Za-z/.,-]{1,20}(?:元|块|塊|蚊)?)[\s。]*$/u;
const FACT_HAN: readonly (readonly [RegExp, string])[] = [
  [/^批/u, 'batch'],
  [/^[订訂]/u, 'orderNumber'],
];

/** A code or an address and nothing else: "the order is 9 days late" gives none. */
const VALUE =
  /^(?:[#A-Za-z-]{0,6}\d[\dA-Z/-]*(?: [A-Z\d]{1,4}){0,4}|[A-Z]{1,4} ?\d[\dA-Z/-]*|\S{1,64}@\S{1,64}|\+?\d[\d -]{6,18})$/u;

/** A number of theirs that is no fact of a case, with its name: "account number 88213340". */
const REFERENCE =
  /\b(?:(?:customer|client|account|acc|acct|membership|member|loyalty|policy|meter|contract|serial|imei|sim|utr|rrn|txn|transaction|reference|ref|ticket|complaint|case|incident|crime|invoice|receipt|card ending)(?: (?:number|no\.?|num|id|ref(?:erence)?|code))?(?: is|'s|:|=| #)? ?#?(?=[A-Z\d-]{0,20}\d{3})[A-Z\d-]{4,24})\b/iu;

/** A number that a message gives by name and no fact takes. */
export function namedReference(text: string): string | undefined {
  return REFERENCE.exec(text.slice(0, 400))?.[0];
}

/** A fact that a message gives by name, whatever was asked: "the batch code is L6283 B". */
export function labelledFact(text: string): { fact: string; value: string } | undefined {
  const code = READ_OFF.exec(text)?.[1];
  if (code !== undefined) return { fact: 'batch', value: code };
  const [, label, stated] = LABEL_HAN.exec(text) ?? [];
  if (label !== undefined && stated !== undefined)
    return { fact: FACT_HAN.find(([words]) => words.test(label))?.[1] ?? 'amount', value: stated };
  const found = LABEL.exec(text);
  const fact = FACT[found?.[1]?.toLowerCase() ?? ''];
  const value = found?.[2]?.replace(/[\s.!]+$/u, '') ?? '';
  return fact === undefined || !VALUE.test(value) ? undefined : { fact, value };
}

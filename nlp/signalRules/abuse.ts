import { type Document, hitsOf } from '../document.ts';
import type { Hit } from '../termIndex.ts';

/** How far from its target an insult may stand, in units. */
const REACH = 30;

/** Clause ends, for "an insult needs its target in the same clause". */
const CLAUSE_END = /[,.!?;，。！？；\n]/;

/** Titles are no insults: "《白痴》". */
const TITLE = /[《〈"“「『]$/;

/** An insult with a person in the same clause; a bare expletive is none. */
export function insultsAtPersons(document: Document): Hit[] {
  const persons = hitsOf(document, 'person');
  let from = 0;
  return hitsOf(document, 'insult').filter((insult) => {
    if (TITLE.test(document.form.text.slice(Math.max(0, insult.start - 1), insult.start))) return false;
    while (from < persons.length && (persons[from]?.start ?? 0) < insult.start - REACH) from += 1;
    for (let i = from; i < persons.length; i += 1) {
      const person = persons[i];
      if (person === undefined || person.start > insult.end + REACH) return false;
      if (isBeside(person, insult) && isSameClause(document, person, insult)) return true;
    }
    return false;
  });
}

function isBeside(a: Hit, b: Hit): boolean {
  return a.end <= b.start || a.start >= b.end;
}

function isSameClause(document: Document, a: Hit, b: Hit): boolean {
  return !CLAUSE_END.test(document.form.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

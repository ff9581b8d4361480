import type { EntityType } from '../../nlp/index.ts';
import type { Fact } from '../../storage/index.ts';
import type { Heard } from '../turn.ts';
import { isOnlyEnding } from './closing.ts';

/** Which entity is which fact of the case. */
export const ENTITY_FACT: Readonly<Partial<Record<EntityType, string>>> = {
  order_number: 'orderNumber',
  phone: 'contact',
  email: 'contact',
  date: 'occurredOn',
  amount: 'amount',
  product: 'product',
  batch: 'batch',
  quantity: 'quantity',
  name: 'name',
  place: 'place',
};

/** Facts that are a code or an address: words alone are no answer to them. */
const NEEDS_DIGITS = new Set(['orderNumber', 'contact', 'batch']);

/** Facts to which a bare "no" is an answer ("has anyone been ill?" "no"). */
const NO_IS_AN_ANSWER = new Set(['symptoms', 'tried', 'effect', 'details']);

const LONGEST_VALUE = 500;

/** Small words around a name: "I'm Anna", "叫我小李就行". */
const NAME_DRESS =
  /^(?:my name is|my name's|i am|i'm|im|it's|this is|call me|you can call me|我叫|我姓|我是|叫我|敝姓|免贵姓|免貴姓|本人)\s*|(?:就行|就可以|就好|即可)?[\s.。!！]*$/giu;

const clip = (text: string) => text.trim().slice(0, LONGEST_VALUE).toWellFormed();

type Answer = Pick<Fact, 'state' | 'value'> & Partial<Pick<Fact, 'normal'>>;

const known = (value: string, normal?: string): Answer => ({
  state: 'known',
  value: clip(value),
  ...(normal ? { normal } : {}),
});

function answerName(text: string): Answer | undefined {
  const name = text.replace(NAME_DRESS, '').trim();
  const words = name.split(/\s+/u).length;
  if (name === '' || name.length > 40 || words > 5 || /[，。,;；?？]/u.test(name)) return undefined;
  return known(name);
}

function answerEvidence({ text, photos, understanding }: Heard): Answer | undefined {
  if (photos > 0) return known(text);
  const act = understanding.act.label;
  if (act === 'deny' || act === 'reject') return { state: 'declined', value: '' };
  return text.trim() === '' ? undefined : known(text);
}

/** The message gives other facts (a phone number, a date) and nothing besides: it answers another question than ours. */
function isOnlyOtherFacts({ text, understanding }: Heard): boolean {
  const { entities } = understanding;
  if (entities.length === 0) return false;
  const rest = [...entities].reverse().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return (rest.match(/\p{L}|\p{N}/gu)?.length ?? 0) <= 2;
}

/**
 * Reads a message as the answer to the question about `fact`. Undefined: it is no answer (a question back, a rant, words
 * where a number was asked for).
 */
export function readAnswer(fact: string, heard: Heard): Answer | undefined {
  const { understanding, text } = heard;
  const act = understanding.act.label;
  const entity = understanding.entities.find(({ type }) => ENTITY_FACT[type] === fact);
  if (entity) return known(entity.text, entity.value);
  if (isOnlyEnding(text) && !NO_IS_AN_ANSWER.has(fact)) return { state: 'unknown', value: '' };
  if (isOnlyOtherFacts(heard)) return undefined;
  if (act === 'dont_know') return { state: 'unknown', value: '' };
  if (act === 'refuse') return { state: 'declined', value: '' };
  if (fact === 'evidence') return answerEvidence(heard);
  if (['question', 'status', 'want_human', 'cancel', 'thanks', 'goodbye'].includes(act)) return undefined;
  if (act === 'deny' && !NO_IS_AN_ANSWER.has(fact) && text.trim().length <= 12) return { state: 'unknown', value: '' };
  if (text.trim() === '') return undefined;
  if (fact === 'name') return answerName(text);
  if (NEEDS_DIGITS.has(fact)) return /\d{4}|@/u.test(text.normalize('NFKC')) ? known(text) : undefined;
  if (fact !== 'details' && act === 'vent' && text.length > 120) return undefined;
  return known(text);
}

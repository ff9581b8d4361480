import { readDocument } from '../../nlp/document.ts';
import { findEntities } from '../../nlp/entities/entities.ts';
import { recognize } from '../../nlp/index.ts';

/** Microseconds of processor time a message, medians over rounds. */
export interface TagCost {
  readonly messages: number;
  readonly characters: number;
  /** Normalising, the form for looking up, and the terms found in it: part of `tags`. */
  readonly reading: number;
  /** Everything but the entities. */
  readonly tags: number;
  readonly entities: number;
  readonly whole: number;
  /** Milliseconds of processor time for a message of 1 MB. */
  readonly huge: number;
}

const SHORT_MIN = 50;
const SHORT_MAX = 70;
const MESSAGES_MAX = 600;
const ROUNDS = 9;
const WARM_UP = 3;
const MEGABYTE = 1_000_000;

/** Measures on messages of about 60 characters, as many English as Chinese ones. */
export function measureTags(texts: readonly string[], onRound: () => void): TagCost {
  const middling = texts.filter(({ length }) => length >= SHORT_MIN && length <= SHORT_MAX);
  const chinese = middling.filter((text) => /[\u3400-\u9fff]/.test(text)).slice(0, MESSAGES_MAX / 2);
  const english = middling.filter((text) => !/[\u3400-\u9fff]/.test(text)).slice(0, chinese.length);
  const messages = [...english, ...chinese];
  const documents = messages.map((text) => readDocument(text, {}));
  const reading = timePer(messages, (text) => readDocument(text, {}), onRound);
  const entities = timePer(documents, (document) => findEntities(document), onRound);
  const whole = timePer(messages, (text) => recognize(text), onRound);
  const long = messages.join(' ');
  const megabyte = long.repeat(Math.ceil(MEGABYTE / long.length)).slice(0, MEGABYTE);
  const huge = timePer([megabyte], (text) => recognize(text), onRound) / 1000;
  const characters = messages.reduce((sum, { length }) => sum + length, 0) / messages.length;
  return {
    messages: messages.length,
    characters,
    reading,
    tags: whole - entities,
    entities,
    whole,
    huge,
  };
}

/** How many times `onRound` is called. */
export const COST_STEPS = 4 * (ROUNDS + WARM_UP);

function timePer<T>(inputs: readonly T[], work: (input: T) => unknown, onRound: () => void): number {
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => {
    const began = process.cpuUsage();
    for (const input of inputs) work(input);
    const { user, system } = process.cpuUsage(began);
    onRound();
    return (user + system) / inputs.length;
  });
  return median(rounds.slice(WARM_UP));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

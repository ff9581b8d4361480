import { type Activity, ActivityTypes, type SuggestedActions } from 'botbuilder';
import type { KesuChannelData } from './contract.ts';
import { guarded } from './guarded.ts';
import { choiceLabels, ownWordings } from './pack/index.ts';
import { fillMarks, type Labels, labels, type ReplyKey, type ReplyParams, render } from './replies/index.ts';
import type { Ask } from './session.ts';
import type { Turn } from './turn.ts';

type Button = keyof Labels['button'];

export interface SayOptions {
  /** What this message asks for. Replaces the open question; absent, an earlier question stays open. */
  ask?: Ask;
  /** Buttons, where the channel shows them; absent, those of the open question. Their text is what one would type. */
  buttons?: readonly Button[];
  /** Names the message instead of its last sentence. */
  key?: ReplyKey;
  /** Why the policy chose this, for agents and reviewers: kept in the transcript, never sent. */
  because: string;
}

/** One sentence to say: a reply key with its parameters, or words of the pack under a key of their own. */
export type Line = { [K in ReplyKey]: { key: K; params: ReplyParams[K] } }[ReplyKey] | { key: string; text: string };

export function line<K extends ReplyKey>(key: K, params: ReplyParams[K]): Line {
  return { key, params } as Line; // TypeScript cannot see that a generic K picks one member of the union
}

/** Where a wording group starts differs by conversation, so that two customers do not read the very same text. */
function offset(text: string): number {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return hash;
}

/** The next wording of a key in this conversation: all are used before one returns. */
function word(turn: Turn, sentence: Line): string {
  if ('text' in sentence) return sentence.text;
  const { key, params } = sentence;
  const used = turn.session.said[key] ?? 0;
  turn.session.said[key] = used + 1;
  const pick = offset(turn.conversation.key + key) + used;
  const own = ownWordings(turn.pack, key, turn.locale, turn.variant);
  return own ? fillMarks(own[pick % own.length] ?? '', params) : render(turn.locale, key, params, pick, turn.variant);
}

/** The buttons that answer a question. A question that an interruption left open gets them again. */
function buttonsOf(turn: Turn, ask: Ask | undefined): readonly Button[] {
  if (ask?.kind === 'confirm') {
    if (ask.fact === 'which') return [];
    return ask.fact === 'restatement' ? ['yes', 'partly', 'no'] : ['yes', 'no'];
  }
  if (ask?.kind === 'proposal') {
    return turn.session.offered.length > 1 ? ['first', 'second', 'reject'] : ['accept', 'reject'];
  }
  if (ask?.kind !== 'fact' || !ask.fact) return [];
  return ask.fact === 'evidence' || (turn.lastCase?.asked[ask.fact] ?? 0) > 1 ? ['skip'] : [];
}

/** The answers the pack offers to a question. */
function choicesOf(turn: Turn, fact: string): string[] {
  return choiceLabels(turn.pack.facts[fact], turn.locale, turn.variant);
}

/** Channels that render suggested actions; in Teams they would vanish silently. */
const SHOWS_BUTTONS = new Set(['directline', 'webchat', 'emulator']);

function suggest(turn: Turn, buttons: readonly Button[], ask: Ask | undefined): SuggestedActions | undefined {
  const choices = ask?.kind === 'fact' && ask.fact ? choicesOf(turn, ask.fact) : [];
  const titles = [...choices, ...buttons.map((button) => labels(turn.locale, turn.variant).button[button])];
  if (titles.length === 0 || !SHOWS_BUTTONS.has(turn.conversation.address.channelId)) return undefined;
  const actions = titles.map((title) => ({ type: 'imBack', title, value: title }));
  return { to: [], actions };
}

/** The buttons under a question, where the channel shows them. */
export function suggestedActions(turn: Turn, ask: Ask): SuggestedActions | undefined {
  return suggest(turn, buttonsOf(turn, ask), ask);
}

/**
 * Says one message made of one or more sentences. The last sentence names the message (`replyKey`).
 * Every bot message carries `channelData.kesu`, so that nobody has to read prose to know what it is.
 */
export async function say(turn: Turn, lines: Line | readonly Line[], options: SayOptions): Promise<void> {
  const given = Array.isArray(lines) ? (lines as readonly Line[]) : [lines as Line];
  const last = given.at(-1);
  if (!last) return;
  const sentences = turn.preface ? [turn.preface, ...given] : given;
  const offersPerson = turn.preface?.key === 'human.offer';
  turn.preface = undefined;
  const { session } = turn;
  if (options.ask) session.ask = options.ask;
  const kesu: KesuChannelData = { stage: turn.stage, replyKey: options.key ?? last.key };
  if (turn.lastCase) kesu.caseId = turn.lastCase.id;
  if (session.ask) kesu.ask = session.ask;
  kesu.because = options.because;
  const { text, findings, held } = guarded(turn, () => join(turn, sentences), colleagueIn(sentences));
  if (findings.length > 0) kesu.guard = findings;
  if (held) kesu.replyKey = 'guard.held';
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    locale: turn.locale,
    inputHint: session.ask ? 'expectingInput' : 'acceptingInput',
    channelData: { kesu },
  };
  const buttons = options.buttons ?? buttonsOf(turn, session.ask);
  const suggested = suggest(turn, offersPerson ? [...buttons, 'person'] : buttons, session.ask);
  if (suggested) activity.suggestedActions = suggested;
  await turn.context.sendActivity(activity);
}

/** The colleague that a sentence about people names. */
function colleagueIn(sentences: readonly Line[]): string | undefined {
  const named = sentences.find((one) => one.key.startsWith('human.') && 'params' in one && 'name' in one.params);
  return named && 'params' in named && 'name' in named.params ? named.params.name : undefined;
}

/** Sentences in a row; one that stands in paragraphs of its own begins a new one. */
function join(turn: Turn, sentences: readonly Line[]): string {
  const space = turn.locale === 'en' ? ' ' : '';
  return sentences
    .map((sentence) => word(turn, sentence))
    .reduce((text, next) => `${text}${next.includes('\n\n') ? '\n\n' : space}${next}`);
}

/** Forgets the open question, because it was answered or no longer matters. */
export function closeQuestion(turn: Turn): void {
  delete turn.session.ask;
}

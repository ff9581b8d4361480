import type { QueueItem } from '../api/types.ts';
import { type Action, actionWord } from '../keys/actions.ts';
import { IS_MAC, keyLabel } from '../keys/matchKey.ts';
import type { Words } from '../words/index.ts';

export type Choice = { key: string; word: string; more: string; hint: string } & (
  | { kind: 'action'; run(): void }
  | { kind: 'conversation'; id: string }
);

interface Finding {
  search: string;
  actions: readonly Action[];
  items: readonly QueueItem[];
  words: Words;
  nameOf(item: QueueItem): string;
}

/** What is about the open conversation comes first. */
const RANK = { page: 0, conversation: 0, writing: 1, list: 2, console: 3 };
/** This many conversations are shown at most. */
const MOST = 20;

/** What the palette shows: actions that can be done now, then conversations; those that begin with the words first. */
export function findChoices({ search, actions, items, words, nameOf }: Finding): Choice[] {
  const wanted = search.trim().toLocaleLowerCase();
  const seen = new Set<string>();
  const deeds: Choice[] = [...actions]
    .sort((a, b) => RANK[a.group] - RANK[b.group])
    .filter(({ name, isHint, isPossible }) => {
      if (isHint === true || name === 'palette' || seen.has(name) || isPossible?.() === false) return false;
      seen.add(name);
      return true;
    })
    .map(({ name, label, keys: [key], run }) => ({
      kind: 'action',
      key: `action:${name}`,
      word: actionWord({ name, label }, words),
      more: '',
      hint: key === undefined ? '' : keyLabel(key, IS_MAC),
      run,
    }));
  const conversations: Choice[] = items.map((item) => ({
    kind: 'conversation',
    key: `conversation:${item.id}`,
    id: item.id,
    word: nameOf(item),
    more: item.excerpt,
    hint: item.caseNumber ?? '',
  }));
  const score = ({ word, more, hint }: Choice) => {
    const text = word.toLocaleLowerCase();
    if (text.startsWith(wanted)) return 2;
    return text.includes(wanted) || `${more} ${hint}`.toLocaleLowerCase().includes(wanted) ? 1 : 0;
  };
  const pick = (choices: Choice[]) =>
    choices.filter((choice) => wanted === '' || score(choice) > 0).sort((a, b) => score(b) - score(a));
  return [...pick(deeds), ...pick(conversations).slice(0, MOST)];
}

import { readWordTable } from '../../nlp/fewShot/wordVectors.ts';
import { createLinearModel } from '../../nlp/model/linearModel.ts';
import { createRecognizer, recognize } from '../../nlp/recognizer.ts';
import { encodeRows } from '../../nlp/train/encodeRows.ts';
import type { Progress } from '../../nlp/train/progress.ts';
import { createRandom } from '../../nlp/train/random.ts';
import type { Row } from '../../nlp/train/row.ts';
import { type Answer, macroF1, scoreLabels } from '../../nlp/train/scores.ts';
import { trainModel } from '../../nlp/train/trainModel.ts';
import { naturalPeers } from '../nlpPeers/naturalPeers.ts';
import { nlpjsPeer } from '../nlpPeers/nlpjsPeer.ts';
import type { Peer, PeerRow } from '../nlpPeers/peer.ts';
import { winkPeer } from '../nlpPeers/winkPeer.ts';

/** How one program did on one task. */
export interface Contest {
  readonly task: string;
  readonly name: string;
  readonly learned: number;
  readonly tested: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly microseconds: number;
}

type Language = 'en' | 'zh';
type Field = 'complaint' | 'emotion';
type Tell = (text: string) => Promise<string> | string;

const TASKS: readonly { field: Field; language: Language; sources: readonly string[] }[] = [
  { field: 'complaint', language: 'en', sources: ['xci_complaints', 'cesamard_aspect', 'us_airline_sentiment'] },
  { field: 'emotion', language: 'en', sources: ['goemotions', 'xci_complaints', 'cesamard_aspect'] },
  { field: 'complaint', language: 'zh', sources: ['online_shopping_10_cats', 'waimai_10k'] },
];

const LEARNED = 1000;
const TESTED = 300;
const SEED = 1;

const PEERS: readonly Peer[] = [...naturalPeers, winkPeer, nlpjsPeer];

/** How many times the progress steps. */
export const CONTEST_STEPS = TASKS.length * (PEERS.length + 2);

/** Everyone learns the same rows (the slowest fewer of them) and is asked about the same dev rows, one after another. */
export async function comparePeers(train: readonly Row[], dev: readonly Row[], progress: Progress): Promise<Contest[]> {
  const contests: Contest[] = [];
  for (const { field, language, sources } of TASKS) {
    const ofTask = (rows: readonly Row[], count: number): Row[] =>
      sample(
        rows.filter((row) => sources.includes(row.source) && row[field] !== undefined),
        count,
      );
    const lessons = ofTask(train, LEARNED);
    const questions = toPeerRows(ofTask(dev, TESTED), field);
    const enter = async (name: string, learned: number, tell: Tell): Promise<void> => {
      contests.push({ task: `${field} ${language}`, name, learned, ...(await ask(questions, tell)) });
      progress.step();
    };
    await enter('Kesu as shipped', train.length, tellWith(recognize, field));
    await enter('Kesu, same rows', lessons.length, tellWith(learnKesu(lessons, language), field));
    for (const peer of PEERS) {
      const rows = toPeerRows(lessons.slice(0, peer.rowsMax), field);
      await enter(peer.name, rows.length, await peer.learn(rows, language));
    }
  }
  return contests;
}

function tellWith(tag: typeof recognize, field: Field): Tell {
  return (text) => {
    const tags = tag(text);
    return field === 'emotion' ? tags.emotion.label : String(Number(tags.complaint >= 0.5));
  };
}

/** Kesu's heads of one language fitted on the sample alone; lexicons and rules stay. */
function learnKesu(rows: readonly Row[], language: Language): typeof recognize {
  const examples = encodeRows(rows, () => undefined)[language];
  const model = createLinearModel(trainModel(language, examples, readWordTable(), SEED, () => undefined));
  return createRecognizer({ en: model, zh: model });
}

function toPeerRows(rows: readonly Row[], field: Field): PeerRow[] {
  return rows.map((row) => ({ text: row.text, label: String(row[field]) }));
}

function sample(rows: readonly Row[], count: number): Row[] {
  const random = createRandom(SEED);
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ row }) => row);
}

async function ask(
  questions: readonly PeerRow[],
  tell: Tell,
): Promise<Pick<Contest, 'tested' | 'accuracy' | 'macroF1' | 'microseconds'>> {
  for (const { text } of questions.slice(0, 100)) await tell(text);
  const said: string[] = [];
  const began = performance.now();
  for (const { text } of questions) said.push(await tell(text));
  const microseconds = (1000 * (performance.now() - began)) / questions.length;
  const answers = questions.map(({ label }, i): Answer => ({ gold: [label], said: [said[i] ?? ''] }));
  const labels = [...new Set(questions.map(({ label }) => label))].sort();
  return {
    tested: questions.length,
    accuracy: answers.filter(({ gold, said: [answer] }) => gold[0] === answer).length / questions.length,
    macroF1: macroF1(scoreLabels(answers, labels)),
    microseconds,
  };
}

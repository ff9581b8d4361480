import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type FewShotClassifier, trainFewShot } from '../nlp/index.ts';
import { createProgress } from '../nlp/train/progress.ts';
import { draw, type Labelled, readBanking, readIntents, type Yardstick } from './fewShot/yardsticks.ts';

const SHOTS = 10;
const MICROSECONDS = 1000;

const { values } = parseArgs({
  options: { data: { type: 'string' }, banking: { type: 'string' }, seeds: { type: 'string', default: '5' } },
});
if (values.data === undefined) {
  process.stderr.write('usage: node bench/fewShot.ts --data FOLDER [--banking FOLDER] [--seeds N]\n');
  process.exit(2);
}

const progress = createProgress(process.stderr);
const seeds = Array.from({ length: Math.max(1, Number(values.seeds)) }, (_, i) => i + 1);
const bitext = readIntents(values.data, 'bitext_cs_8k');
const yardsticks = [
  ...(values.banking === undefined ? [] : [readBanking(values.banking)]),
  readIntents(values.data, 'banking77'),
  bitext,
].filter(({ pool }) => pool.length > 0);

for (const yardstick of yardsticks) measure(yardstick, yardstick === bitext ? yardsticks[0] : bitext);
measureChinese();

interface Outcome {
  readonly right: number;
  readonly sure: number;
  readonly rightWhenSure: number;
}

/** Ten examples a class at each seed; `foreign` messages are about none of the classes. */
function measure({ name, pool, test }: Yardstick, foreign: Yardstick | undefined): void {
  const labels = new Set(pool.map(({ label }) => label));
  progress.start(name, seeds.length);
  const outcomes: Outcome[] = [];
  let trained = 0;
  let spent = 0;
  let rows = 0;
  let misled = 0;
  const strangers = draw(foreign?.pool ?? [], SHOTS, 1).drawn;
  for (const seed of seeds) {
    const { drawn, rest } = draw(pool, SHOTS, seed);
    const asked = test ?? rest;
    const began = performance.now();
    const classifier = learn(drawn);
    trained += performance.now() - began;
    judge(classifier, asked);
    const asking = performance.now();
    outcomes.push(judge(classifier, asked));
    spent += (performance.now() - asking) / asked.length;
    rows = asked.length;
    misled += strangers.filter(({ text }) => classifier.classify(text)[0]?.sure).length / Math.max(strangers.length, 1);
    progress.step();
  }
  const accuracy = spread(outcomes.map(({ right }) => right));
  process.stdout.write(
    `${name}: ${labels.size} classes, ${SHOTS} examples each, ${rows} rows tested, ${seeds.length} seeds\n` +
      `  accuracy ${accuracy.mean.toFixed(3)} ± ${accuracy.deviation.toFixed(3)}\n` +
      `  sure of ${percent(mean(outcomes.map(({ sure }) => sure)))}, of these right ${percent(mean(outcomes.map(({ rightWhenSure }) => rightWhenSure)))}; ` +
      `sure of ${percent(misled / seeds.length)} of ${strangers.length} messages about none of the classes\n` +
      `  learned in ${(trained / seeds.length).toFixed(0)} ms, ${((MICROSECONDS * spent) / seeds.length).toFixed(0)} µs a message\n\n`,
  );
}

/** The subcategories of two made-up packs in Chinese, within each pack; a third of the messages are in Traditional. */
function measureChinese(): void {
  const classes = JSON.parse(readFileSync(new URL('fewShot/chinese.json', import.meta.url), 'utf8')) as {
    id: string;
    examples: string[];
    tests: string[];
  }[];
  for (const pack of new Set(classes.map(({ id }) => id.slice(0, id.indexOf('/'))))) {
    const own = classes.filter(({ id }) => id.startsWith(pack));
    const others = classes.filter(({ id }) => !id.startsWith(pack));
    const classifier = trainFewShot(own);
    const outcome = judge(
      classifier,
      own.flatMap(({ id, tests }) => tests.map((text) => ({ text, label: id }))),
    );
    const strangers = others.flatMap(({ tests }) => tests);
    const misled = strangers.filter((text) => classifier.classify(text)[0]?.sure).length;
    process.stdout.write(
      `${pack} in Chinese: ${own.length} classes, ${own[0]?.examples.length} examples each\n` +
        `  accuracy ${outcome.right.toFixed(3)}; sure of ${percent(outcome.sure)}, of these right ${percent(outcome.rightWhenSure)}; ` +
        `sure of ${percent(misled / strangers.length)} of ${strangers.length} messages about the other pack\n\n`,
    );
  }
}

function learn(rows: readonly Labelled[]): FewShotClassifier {
  const examples = new Map<string, string[]>();
  for (const { label, text } of rows) examples.set(label, [...(examples.get(label) ?? []), text]);
  return trainFewShot([...examples.keys()].sort().map((id) => ({ id, examples: examples.get(id) ?? [] })));
}

function judge(classifier: FewShotClassifier, rows: readonly Labelled[]): Outcome {
  const answers = rows.map(({ text, label }) => {
    const [best] = classifier.classify(text);
    return { right: best?.id === label, sure: best?.sure === true };
  });
  const sure = answers.filter((answer) => answer.sure);
  return {
    right: answers.filter(({ right }) => right).length / Math.max(answers.length, 1),
    sure: sure.length / Math.max(answers.length, 1),
    rightWhenSure: sure.filter(({ right }) => right).length / Math.max(sure.length, 1),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / Math.max(numbers.length, 1);
}

function spread(numbers: readonly number[]): { mean: number; deviation: number } {
  const middle = mean(numbers);
  const squares = numbers.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { mean: middle, deviation: Math.sqrt(squares / Math.max(numbers.length - 1, 1)) };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

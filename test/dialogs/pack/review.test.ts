import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { reviewPack } from '../../../dialogs/index.ts';

const NOW = new Date('2026-11-22T00:00:00Z');

describe('the review of a pack', () => {
  let folder: string;
  let food = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kesu-review-'));
    food = await readFile('packs/food.yaml', 'utf8');
  });
  after(() => rm(folder, { recursive: true }));

  async function adviceOn(text: string, now = NOW) {
    const file = join(folder, 'my.yaml');
    await writeFile(file, text);
    const { problems, advice } = await reviewPack(file, now);
    return [...problems, ...advice].map(({ path, message, line }) => ({
      path,
      message,
      line: text.split('\n')[line - 1] ?? '',
    }));
  }

  it('finds nothing to better in a good pack', async () => {
    expect(await adviceOn(food)).to.deep.equal([]);
  });

  type Case = readonly [name: string, from: string, to: string, path: string, message: RegExp];
  const TABLE: readonly Case[] = [
    [
      'too few examples',
      '      - id: product_question\n',
      `      - id: recipe
        name: { en: Recipe, zh-Hans: 做法, zh-Hant: 做法 }
        examples: { en: [how to cook it, what goes with it], zh-Hans: [怎么煮, 怎么做], zh-Hant: [怎麼煮, 怎麼做] }
      - id: product_question
`,
      'categories.other.subcategories[0].examples',
      /^6 examples; 12 or more are learned better$/,
    ],
    [
      'a remedy that needs what nobody asks',
      'facts: [details, orderNumber, evidence, name, contact]',
      'facts: [details, orderNumber, evidence, name]',
      'categories.delivery.remedies[1]',
      /replacement_small needs contact/,
    ],
    [
      'a fact that is used nowhere',
      'facts:\n  size:',
      'facts:\n  colour: { label: { en: A, zh-Hans: 甲, zh-Hant: 甲 }, ask: &q { en: B?, zh-Hans: 乙？, zh-Hant: 乙？ }, again: *q }\n  size:',
      'facts.colour',
      /used nowhere/,
    ],
    [
      'two questions in one',
      'en: When was it opened?',
      'en: When was it opened? And by whom?',
      'facts.openedOn.ask.en',
      /one question at a time/,
    ],
  ];
  for (const [name, from, to, path, message] of TABLE) {
    it(`finds ${name}`, async () => {
      expect(food, 'the sample still holds the text to spoil').to.include(from);
      const found = (await adviceOn(food.replace(from, to))).find((one) => one.path === path);
      expect(found?.message).to.match(message);
    });
  }

  it('calls it a problem when the pack says what may not be sent', async () => {
    const file = join(folder, 'rude.yaml');
    await writeFile(file, food.replace('en: When was it opened?', 'en: Please calm down, when was it opened?'));
    const { problems, advice } = await reviewPack(file, NOW);
    expect(advice).to.deep.equal([]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['facts.openedOn.ask.en']);
    expect(problems[0]?.message).to.match(/^"Please calm" \(wording\.calmDown\): /);
  });

  it('finds words to avoid in each kind of text, read as it will be sent', async () => {
    const spoilt = food
      .replace(
        'we check the batch with the plant, and tell you what we found by {by}',
        'please calm down while we check the batch, until {by}',
      )
      .replace('matter: { en: the state of the packaging,', "matter: { en: 'your packaging, which is company policy',")
      .replace('Which of our products is it, and which flavour?', "I don't know. Which of our products is it?");
    const paths = (await adviceOn(spoilt)).map(({ path }) => path);
    expect(paths).to.include.members([
      'remedies.batch_check.text.en',
      'categories.quality.subcategories[0].matter.en',
      'voice.replies.ask.product.en[0]',
    ]);
  });

  it('finds a calendar that knows no holiday of the coming year', async () => {
    const [found] = await adviceOn(food, new Date('2027-10-04T00:00:00Z'));
    expect(found).to.include({ path: 'calendar.exceptions', line: '  exceptions:' });
    expect(found?.message).to.equal(
      'no holiday from 2027-10-04 to 2028-10-03; times may be promised that nobody can keep',
    );
  });
});

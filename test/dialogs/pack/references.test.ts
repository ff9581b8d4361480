import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { PackError, parsePack } from '../../../dialogs/pack/index.ts';

type Case = readonly [name: string, from: string, to: string, path: string, message: RegExp];

describe('a pack that does not fit together', () => {
  let restaurant = '';
  before(async () => {
    restaurant = await readFile('packs/restaurant.yaml', 'utf8');
  });

  function problemsOf(text: string) {
    try {
      parsePack(text, 'my.yaml');
    } catch (error) {
      if (error instanceof PackError) return error.problems;
      throw error;
    }
    return [];
  }

  const TABLE: readonly Case[] = [
    [
      'an unknown fact of a subcategory',
      'facts: [lostItem, place, occurredOn, name, contact]',
      'facts: [lostItm, place]',
      'categories.environment.subcategories[2].facts[0]',
      /no fact called "lostItm"/,
    ],
    [
      'an unknown remedy of a subcategory',
      'remedies: [lost_search, police_help, named_colleague]',
      'remedies: [lost_serch, police_help]',
      'categories.environment.subcategories[2].remedies[0]',
      /no remedy called "lost_serch"/,
    ],
    [
      'a remedy listed twice',
      'remedies: [lost_search, police_help, named_colleague]',
      'remedies: [lost_search, police_help, lost_search]',
      'categories.environment.subcategories[2].remedies[2]',
      /listed twice/,
    ],
    [
      'a subcategory where the bot can grant nothing for certain',
      'remedies: [lost_search, police_help, named_colleague]',
      'remedies: [bill_share, refund]',
      'categories.environment.subcategories[2].remedies',
      /without conditions/,
    ],
    [
      'a subcategory id used twice',
      '- id: lost_property',
      '- id: overcharge',
      'categories.environment.subcategories[2].id',
      /"overcharge" is there already/,
    ],
    [
      'too few examples',
      '          en:\n            - I left my umbrella at your Mong Kok branch\n            - My phone',
      '          en: []\n          zh-HK:\n            - I left my umbrella at your Mong Kok branch\n            - My phone',
      'categories.environment.subcategories[2].examples.en',
      /[Tt]oo small/,
    ],
    [
      'a word for two choices',
      'words: [all gone, ',
      'words: [still with me, threw it,',
      'facts.dishKept.choices[2].words',
      /"still with me" means another choice/,
    ],
    [
      'a choice without choices',
      'label: { en: What was lost, zh-Hans: 遗失的物品, zh-Hant: 遺失的物品 }\n    kind: descriptive',
      'label: { en: What was lost, zh-Hans: 遗失的物品, zh-Hant: 遺失的物品 }\n    kind: choice',
      'facts.lostItem.kind',
      /needs "choices"/,
    ],
    ['an amount beside a share', 'share: 20\n', 'share: 20\n    amount: 50\n', 'remedies.bill_share.share', /either/],
    [
      'a share that a limit forbids',
      'agent: { amount: 300, percent: 50 }',
      'agent: { amount: 300, percent: 10 }',
      'remedies.bill_share.grant.agent',
      /can never be kept/,
    ],
    [
      'a share of the bot without a limit in money',
      'grant: { bot: { amount: 100, percent: 20 }',
      'grant: { bot: { percent: 20 }',
      'remedies.bill_share.grant.bot',
      /limit in money/,
    ],
    [
      'conditions the wrong way round',
      'when: { severity: { min: 2 }, price: { max: 500 } }',
      'when: { severity: { min: 2 }, price: { min: 600, max: 500 } }',
      'remedies.bill_share.when.price',
      /"min" is above "max"/,
    ],
    [
      'a signal that does not exist',
      'when: { signals: [health] }',
      'when: { signals: [illness] }',
      'remedies.medical_costs.when.signals[0]',
      /expected one of/,
    ],
    [
      'a reply that does not exist',
      '    wish.again:\n',
      '    wish.agin:\n',
      'voice.replies.wish.agin',
      /no reply called/,
    ],
    [
      'a mark of another reply',
      'For example a dish made anew, your money back',
      'For example {remedy}, your money back',
      'voice.replies.wish.again.en[0]',
      /\{remedy\} is not a mark of this reply; it has none/,
    ],
    [
      'a mark left out',
      'A manager has your case {number} and answers by {by}',
      'A manager answers by {by}',
      'voice.replies.lane.safety.en[2]',
      /\{number\} is left out/,
    ],
    [
      'fewer than three wordings',
      '        - Could you tell me what it was called on the menu?\n',
      '',
      'voice.replies.ask.product.en',
      /[Tt]oo small/,
    ],
    [
      'a label of a fact that is not core',
      '    product: { en: Dish or drink',
      '    dish: { en: Dish or drink',
      'voice.labels.dish',
      /no such setting/,
    ],
    [
      'a colour nobody can read',
      'color: "#a3123a"',
      'color: "#f5a3b8"',
      'branding.color',
      /contrast must be at least 4.5/,
    ],
    ['a colour in words', 'color: "#a3123a"', 'color: crimson', 'branding.color', /write the colour as/],
    ['a logo over http', 'color: "#a3123a"', 'logo: "http://x.example/a.png"', 'branding.logo', /https address/],
    ['a logo outside web/chat', 'color: "#a3123a"', 'logo: "../secret.svg"', 'branding.logo', /in web\/chat/],
    ['a lane that does not exist', '  crime:\n    owner', '  police:\n    owner', 'lanes.police', /no such setting/],
    ['a regulator there already', '- id: fehd', '- id: consumer_council', 'regulators[1].id', /there already/],
    ['a law fact there already', '- id: cap132_54', '- id: cap132_52', 'legal[2].id', /there already/],
    [
      'a variant nobody speaks',
      'zh-TW: 餐點或飲料',
      'zh-SG: 餐點或飲料',
      'voice.labels.product.zh-SG',
      /no such setting/,
    ],
  ];
  for (const [name, from, to, path, message] of TABLE) {
    it(`names the line and the place of ${name}`, () => {
      expect(restaurant, 'the sample still holds the text to spoil').to.include(from);
      const spoilt = restaurant.replace(from, to);
      const problems = problemsOf(spoilt);
      const problem = problems.find((one) => one.path === path);
      expect(problem?.message, JSON.stringify(problems)).to.match(message);
      const line = spoilt.split('\n')[(problem?.line ?? 0) - 1] ?? '';
      const key =
        path
          .split('.')
          .at(-1)
          ?.replace(/(\[\d+\])+$/, '') ?? '';
      expect(line.includes(key) || line.trimStart().startsWith('- '), line).to.equal(true);
    });
  }

  it('of the sample itself there is none', () => {
    expect(problemsOf(restaurant)).to.deep.equal([]);
  });
});

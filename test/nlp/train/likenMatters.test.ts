import { expect } from 'chai';
import { CATEGORIES, type Category } from '../../../nlp/labels.ts';
import { layOut } from '../../../nlp/model/columns.ts';
import { logOdds } from '../../../nlp/model/logOdds.ts';
import type { ModelParts } from '../../../nlp/model/modelFile.ts';
import { likenMatters } from '../../../nlp/train/likenMatters.ts';
import type { Example } from '../../../nlp/train/targets.ts';

const DOMAINS = ['brands', 'service'];
const { total, categories: FIRST } = layOut(DOMAINS.length);

/** A model that knows no words and thinks every category as likely as not. */
const EMPTY: ModelParts = {
  header: { language: 'en', domains: DOMAINS, scales: Array(total).fill(1), bias: Array(total).fill(0) },
  keys: new Uint32Array(),
  offsets: new Uint32Array(1),
  columns: new Uint8Array(),
  weights: new Int8Array(),
};

const about = (source: string, code: Category, count: number): Example[] =>
  Array.from({ length: count }, (_, i) => {
    const row = { uid: `${source}:${i}`, source, text: '', categories: [code] };
    return { row, domain: 1, hashes: new Uint32Array() };
  });

const constantOf = ({ header }: ModelParts, code: Category) => header.bias[FIRST + CATEGORIES.indexOf(code)];

describe('likening categories to messages to this bot', () => {
  it('moves each constant half-way to how often the category was written', () => {
    const moved = likenMatters(EMPTY, [...about('written', 'delivery', 89), ...about('everyday', 'safety', 10)]);
    expect(constantOf(moved, 'delivery')).to.be.closeTo(logOdds(89.5 / 99) / 2, 0.01);
    expect(constantOf(moved, 'safety')).to.be.closeTo(logOdds(10.5 / 99) / 2, 0.01);
  });

  it('takes no measure from public messages nor from words of the lexicons', () => {
    const examples = [...about('xci_complaints', 'delivery', 50), ...about('phrases', 'safety', 50)];
    expect(likenMatters(EMPTY, examples).header.bias).to.deep.equal(EMPTY.header.bias);
  });

  it('leaves every other head alone', () => {
    const { bias } = likenMatters(EMPTY, about('written', 'delivery', 20)).header;
    const others = bias.filter((_, column) => column < FIRST || column >= FIRST + CATEGORIES.length);
    expect(others.every((one) => one === 0)).to.equal(true);
  });
});

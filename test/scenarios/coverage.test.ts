import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { LOCALES } from '../../nlp/labels.ts';
import { LANES } from '../../storage/index.ts';
import { Scenario } from './scenario.ts';

const folder = new URL('./', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => Scenario.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));

/** In how many scripts there is a scenario for which something holds. */
const scripts = (holds: (scenario: Scenario) => boolean) =>
  new Set(scenarios.filter(holds).map(({ locale }) => locale)).size;

const says = (key: string) => (scenario: Scenario) =>
  scenario.steps.some((step) => 'expect' in step && step.expect?.includes(key));

describe('the conversations together', () => {
  it('are many, and no two have the same title', () => {
    expect(scenarios.length).to.be.at.least(110);
    expect(new Set(scenarios.map(({ title }) => title)).size).to.equal(scenarios.length);
  });

  for (let situation = 1; situation <= 10; situation += 1) {
    it(`play situation ${situation} in two scripts or more`, () => {
      expect(scripts((scenario) => scenario.situation === situation)).to.be.at.least(2);
    });
  }

  for (const lane of LANES) {
    it(`take the lane ${lane} in every script`, () => {
      expect(scripts((scenario) => (scenario.case?.lane ?? 'normal') === lane)).to.equal(LOCALES.length);
    });
  }

  for (const feeling of ['angry', 'anxious', 'confused', 'disappointed'] as const) {
    it(`meet ${feeling} customers in every script`, () => {
      expect(scripts((scenario) => scenario.case?.feeling === feeling)).to.equal(LOCALES.length);
    });
  }

  for (const key of ['notComplaint.question', 'notComplaint.praise', 'nudge.first', 'case.separate', 'csat.high']) {
    it(`say ${key} in every script`, () => {
      expect(scripts(says(key))).to.equal(LOCALES.length);
    });
  }

  for (const pack of ['retail', 'food', 'restaurant', 'telecom']) {
    it(`happen in ${pack} in every script`, () => {
      expect(scripts((scenario) => scenario.pack === pack)).to.equal(LOCALES.length);
    });
  }

  for (const variant of ['zh-HK', 'zh-TW'] as const) {
    it(`are written in the Chinese of ${variant}`, () => {
      expect(scenarios.filter((scenario) => scenario.variant === variant).length).to.be.at.least(10);
    });
  }
});

import { expect } from 'chai';
import { CORE_FACTS, factLine, fillMarks, labels, render } from '../../../dialogs/replies/index.ts';
import { LOCALES } from '../../../nlp/labels.ts';

describe('render', () => {
  it('takes the wordings in turn and starts over', () => {
    const said = [0, 1, 2, 3].map((pick) => render('en', 'cancel.kept', {}, pick));
    expect(new Set(said.slice(0, 3)).size).to.equal(3);
    expect(said[3]).to.equal(said[0]);
  });

  it('takes a wording for any number', () => {
    for (const pick of [-1, 2.5, Number.MAX_SAFE_INTEGER])
      expect(render('en', 'cancel.kept', {}, pick)).to.match(/\.$/);
  });

  it('never expands what a customer wrote', () => {
    const text = render('en', 'restate.changed', { label: 'What happened', value: '{label} $& $1 {by}' }, 0);
    expect(text).to.include('What happened: {label} $& $1 {by}.');
  });

  it('writes several lines as a list', () => {
    expect(render('en', 'restate.summary', { lines: ['What: a kettle', 'When: Monday'] }, 0)).to.equal(
      "Here is what I've understood:\n\n- What: a kettle\n- When: Monday\n\nIs that right?",
    );
  });

  it('refuses a mark without a value, by name', () => {
    expect(() => fillMarks('until {by}', {})).to.throw(RangeError, '{by}');
    expect(() => fillMarks('{toString}', {})).to.throw(RangeError, '{toString}');
  });

  it('puts the label before the value with the colon of the script', () => {
    expect(factLine('en', 'When', 'Monday')).to.equal('When: Monday');
    expect(factLine('zh-Hans', '时间', '周一')).to.equal('时间：周一');
  });
});

describe('labels', () => {
  for (const locale of LOCALES) {
    it(`name every fact, and no two things alike, in ${locale}`, () => {
      const { fact, button, state, next, role, photo } = labels(locale);
      expect(Object.keys(fact)).to.have.members([...CORE_FACTS]);
      for (const group of [fact, button, state, next, role]) {
        const texts = Object.values(group);
        expect(texts.every((text) => text.trim() !== '')).to.equal(true);
        expect(new Set(texts).size).to.equal(texts.length);
      }
      expect(photo).not.to.equal('');
    });

    it(`use no mark but {by} in ${locale}`, () => {
      for (const text of Object.values(labels(locale).next))
        expect(fillMarks(text, { by: 'noon' })).not.to.match(/[{}]/);
    });
  }
});

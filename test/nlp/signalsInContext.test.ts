import { expect } from 'chai';
import { recognize } from '../../nlp/index.ts';
import type { Signal } from '../../nlp/labels.ts';

/** Answers to a question for a fact: what they raise there, and by themselves. */
const CASES: readonly { fact: string; text: string; raised: readonly Signal[] }[] = [
  { fact: 'symptoms', text: 'vomiting since last night', raised: ['health'] },
  { fact: 'symptoms', text: '头晕 想吐', raised: ['health'] },
  { fact: 'symptoms', text: 'nobody ate it', raised: [] },
  { fact: 'orderNumber', text: '12315', raised: [] },
  { fact: 'storage', text: 'in the fridge', raised: [] },
  { fact: 'medicalCare', text: 'not needed', raised: [] },
  { fact: 'company', text: '我们公司', raised: [] },
  { fact: 'details', text: '40 mins, not even drinks', raised: [] },
  { fact: 'place', text: 'I want to die', raised: ['self_harm'] },
  { fact: 'name', text: '我不想活了', raised: ['self_harm'] },
];

describe('signals of an answer', () => {
  for (const { fact, text, raised } of CASES) {
    it(`are ${raised.join(', ') || 'none'} in "${text}", asked for ${fact}`, () => {
      expect(recognize(text, { ask: { kind: 'fact', fact } }).signals).to.deep.equal(raised);
    });
  }

  it('leave the hotline 12315 a threat where nothing was asked', () => {
    expect(recognize('12315').signals).to.deep.equal(['regulator']);
  });
});

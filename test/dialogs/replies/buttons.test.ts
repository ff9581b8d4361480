import { expect } from 'chai';
import { labels } from '../../../dialogs/replies/index.ts';
import { type AskKind, recognize } from '../../../nlp/index.ts';
import { LOCALES } from '../../../nlp/labels.ts';

type Button = keyof ReturnType<typeof labels>['button'];

/** Where each button is shown, and how its words are to be read there. */
const MEANS: readonly [button: Button, ask: AskKind, act: string][] = [
  ['yes', 'confirm', 'confirm'],
  ['partly', 'confirm', 'partly'],
  ['no', 'confirm', 'deny'],
  ['dontKnow', 'fact', 'dont_know'],
  ['skip', 'fact', 'refuse'],
  ['person', 'proposal', 'want_human'],
  ['accept', 'proposal', 'accept'],
  ['reject', 'proposal', 'reject'],
];

describe('the words on the buttons', () => {
  for (const locale of LOCALES) {
    for (const [button, kind, act] of MEANS) {
      const text = labels(locale).button[button];
      it(`"${text}" is read as ${act}`, () => {
        expect(recognize(text, { locale, ask: { kind } }).act.label).to.equal(act);
      });
    }
  }

  for (const text of ['人工', '真人客服', 'Talk to a person', '转人工']) {
    it(`"${text}", which the replies suggest, is read as asking for a person`, () => {
      expect(recognize(text, {}).act.label).to.equal('want_human');
    });
  }
});

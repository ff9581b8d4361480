import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ReplyKey } from '../../dialogs/replies/index.ts';
import { catalogs } from '../../dialogs/replies/render.ts';
import { readLines } from '../../dialogs/score/line.ts';
import { FEELINGS, findSpeech, type SpeechAct } from '../../dialogs/score/speech.ts';
import { LOCALES, type Locale } from '../../nlp/index.ts';
import { entry } from '../support/records.ts';
import { pack } from '../support/talk.ts';

/** What each of the bot's own replies does, so that what it says is recognised as it is with people. */
const DOES: Partial<Record<ReplyKey, SpeechAct[]>> = {
  'apology.angry': ['apology', 'thanks'],
  'apology.anxious': ['apology', 'anxious', 'thanks'],
  'apology.confused': ['apology', 'thanks'],
  'apology.disappointed': ['apology', 'disappointed', 'thanks'],
  'apology.neutral': ['apology', 'thanks'],
  'apology.hurt': ['apology'],
  'restate.summary': ['confirmQuestion'],
  'restate.numbered': ['confirmQuestion'],
  'wish.ask': ['wishQuestion'],
  'commit.close': ['apology', 'thanks', 'improve'],
  'csat.ask': ['csat'],
  'followUp.solved': ['solvedQuestion'],
  'human.requested': ['person'],
  'lane.safety': ['person', 'careQuestion'],
  'lane.threat': ['person'],
  'lane.extortion': ['person'],
  'lane.crime': ['police'],
  'lane.selfHarm': ['person'],
  'lane.abuse': ['boundary'],
};

const FILL: Record<string, string> = {
  matter: '订单没到',
  number: 'K482-910-379',
  by: '18:00',
  who: '主管',
  lines: '…',
  emergency: '110',
  crisis: '12356',
};

function textOf(wording: unknown): string {
  const text = typeof wording === 'function' ? wording(FILL) : wording;
  return String(text).replace(/\{(\w+)\}/g, (_, name: string) => FILL[name] ?? '');
}

const lineOf = (text: string, locale: Locale) => {
  const [line] = readLines([entry('k', 2, { text, locale })], pack);
  if (!line) throw new Error('no line');
  return line;
};

describe('What one of us does with a sentence', () => {
  for (const locale of LOCALES) {
    for (const [key, acts = []] of Object.entries(DOES)) {
      it(`is recognised in every wording of ${key} (${locale})`, () => {
        for (const wording of catalogs[locale][key as ReplyKey]) {
          const line = lineOf(textOf(wording), locale);
          const missing = acts.filter((act) => findSpeech(line, act) === undefined);
          expect(missing, line.text).to.deep.equal([]);
        }
      });
    }
  }

  for (const locale of LOCALES) {
    it(`names a feeling, or shows sympathy, in every apology to somebody who has one (${locale})`, () => {
      for (const key of ['apology.angry', 'apology.anxious', 'apology.disappointed', 'apology.confused'] as const) {
        for (const wording of catalogs[locale][key]) {
          const line = lineOf(textOf(wording), locale);
          expect(
            [...FEELINGS, 'sympathy' as const].some((act) => findSpeech(line, act)),
            line.text,
          ).to.equal(true);
        }
      }
    });
  }

  const NOT: readonly [SpeechAct, Locale, string][] = [
    ['apology', 'en', 'I can look into that for you.'],
    ['confirmQuestion', 'en', 'Is that all right with you?'],
    ['please', 'zh-Hans', '为您提交退款申请。'],
    ['acceptance', 'zh-Hans', '您现在还好吗？'],
    ['angry', 'zh-Hans', '您说客服讲“别生气”，我记下了。'],
    ['csat', 'zh-Hant', '三天後給您結果。'],
  ];
  for (const [act, locale, text] of NOT) {
    it(`is not taken for ${act}: ${text}`, () => {
      expect(findSpeech(lineOf(text, locale), act)).to.equal(undefined);
    });
  }
});

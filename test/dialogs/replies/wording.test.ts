import { expect } from 'chai';
import { labels } from '../../../dialogs/replies/index.ts';
import { LOCALES } from '../../../nlp/labels.ts';
import { FORBIDDEN } from './forbidden.ts';
import { allWordings, nameOf } from './wordings.ts';

const questions = (text: string) => text.match(/[?？]/g)?.length ?? 0;

describe('the wording of the replies', () => {
  it('never uses a phrase that good complaint handling avoids', () => {
    const found = allWordings().flatMap((wording) =>
      FORBIDDEN[wording.locale]
        .filter((phrase) => phrase.test(wording.text))
        .map((phrase) => `${phrase} ${nameOf(wording)}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('never uses one in the labels either', () => {
    for (const locale of LOCALES) {
      for (const phrase of FORBIDDEN[locale]) expect(JSON.stringify(labels(locale))).not.to.match(phrase);
    }
  });

  it('shouts nowhere and shows no emoji', () => {
    for (const wording of allWordings()) {
      expect(wording.text, nameOf(wording)).not.to.match(/[!！~～]|\p{Extended_Pictographic}/u);
    }
  });

  it('keeps acknowledgements short and asks nothing in them', () => {
    for (const wording of allWordings('vent.')) {
      expect(wording.text.length, nameOf(wording)).to.be.at.most(wording.locale === 'en' ? 90 : 45);
      expect(questions(wording.text), nameOf(wording)).to.equal(0);
    }
  });

  for (const prefix of [
    'ask.',
    'again.',
    'wish.',
    'restate.',
    'propose.',
    'consult.view',
    'consult.offer',
    'csat.a',
    'lane.safety',
    'followUp.solved',
    'followUp.nudge',
    'cancel.ask',
    'status.ask',
    'status.verify',
    'fallback.r',
    'fallback.c',
  ]) {
    it(`asks exactly one question in each wording of ${prefix}*`, () => {
      for (const wording of allWordings(prefix)) expect(questions(wording.text), nameOf(wording)).to.equal(1);
    });
  }

  for (const prefix of [
    'apology.',
    'clarify.',
    'commit.',
    'human.',
    'lane.selfHarm',
    'lane.threat',
    'lane.extortion',
    'lane.abuse',
    'error.',
    'consult.person',
    'thanks.',
    'goodbye.',
  ]) {
    it(`asks nothing in ${prefix}*`, () => {
      for (const wording of allWordings(prefix)) expect(questions(wording.text), nameOf(wording)).to.equal(0);
    });
  }

  it('ends the restatement and the proposals in their question', () => {
    for (const wording of [...allWordings('restate.summary'), ...allWordings('propose.')]) {
      expect(wording.text, nameOf(wording)).to.match(/[?？]$/);
    }
  });

  it('ends each sentence properly, so that sentences can follow one another', () => {
    for (const wording of allWordings()) {
      expect(wording.text, nameOf(wording)).to.match(wording.locale === 'en' ? /[.?⟧]$/ : /[。？⟧]$/u);
      expect(wording.text, nameOf(wording)).not.to.match(/^\s|\s$|[，。、；：？] | {2}/);
    }
  });

  it('says that not knowing is fine whenever it asks a second time', () => {
    const fine = {
      en: /not sure|skip|fine|all right|can't say|cannot|never mind|neither|move on|leave it|not certain|no need|hard to|does not matter|none|another way|rather not/i,
      'zh-Hans': /没关系|不要紧|跳过|不清楚|不确定|不想|都可以|也可以|直说|没有也|不用说/,
      'zh-Hant': /沒關係|不要緊|跳過|不清楚|不確定|不想|都可以|也可以|直說|沒有也|不用說/,
    };
    for (const wording of allWordings('again.')) expect(wording.text, nameOf(wording)).to.match(fine[wording.locale]);
  });

  it('talks of no money in the safety lane', () => {
    for (const wording of allWordings('lane.s')) {
      expect(wording.text, nameOf(wording)).not.to.match(/refund|compensat|voucher|pay|退款|赔|賠|补偿|補償|钱|錢/i);
    }
  });

  it('tells how to carry on with the bot whenever a person was asked for', () => {
    const word = { en: '"continue"', 'zh-Hans': '“继续”', 'zh-Hant': '「繼續」' };
    for (const wording of [...allWordings('human.requested'), ...allWordings('human.waiting')]) {
      expect(wording.text, nameOf(wording)).to.include(word[wording.locale]);
    }
  });

  it('says in the greeting that it is a bot and that a person can be asked for', () => {
    const bot = { en: /\bbot\b|automated/, 'zh-Hans': /机器人|不是真人/, 'zh-Hant': /機器人|不是真人/ };
    const person = { en: /person/, 'zh-Hans': /人工|真人同事/, 'zh-Hant': /專人|真人/ };
    for (const wording of [...allWordings('greeting.first'), ...allWordings('identity')]) {
      expect(wording.text, nameOf(wording)).to.match(bot[wording.locale]).and.to.match(person[wording.locale]);
    }
  });
});

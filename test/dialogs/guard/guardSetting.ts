import { checkReply, type GuardContext } from '../../../dialogs/guard/index.ts';
import type { Pack, Remedy } from '../../../dialogs/pack/index.ts';
import type { Locale } from '../../../nlp/labels.ts';
import type { CaseRecord } from '../../../storage/index.ts';
import { caseRecord, instant } from '../../support/records.ts';
import { pack as retail } from '../../support/talk.ts';

/** Sunday 22 November 2026, 14:00 in Shanghai; the shop is open from 9:00 to 21:00 every day. */
export const NOW = new Date('2026-11-22T06:00:00Z');

const words = { en: 'something by {by}', 'zh-Hans': '{by}前办好', 'zh-Hant': '{by}前辦好' };

function remedy(kind: Remedy['kind'], grant: Remedy['grant'], text = words): Remedy {
  return { kind, text, grant, owner: 'shop', minutes: 60, needs: [] };
}

/** Limits of its own, so that a change of a shipped pack changes no expectation here. */
export const guardPack: Pack = {
  ...retail,
  currency: 'CNY',
  zone: 'Asia/Shanghai',
  jurisdiction: 'CN',
  remedies: {
    refund_request: remedy('refund', { bot: {}, agent: {}, supervisor: {}, specialist: {} }),
    refund: remedy('refund', {
      agent: { amount: 500, percent: 100 },
      supervisor: { amount: 5000, percent: 100 },
      specialist: { percent: 100 },
    }),
    replacement: remedy('replace', { agent: { amount: 500 }, supervisor: {} }),
    small_voucher: remedy('compensation', { bot: { amount: 20 }, agent: { amount: 50 }, supervisor: { amount: 200 } }),
    goodwill: remedy('compensation', {
      agent: { amount: 100 },
      supervisor: { amount: 1000, percent: 300 },
      specialist: { amount: 10_000 },
    }),
    medical_costs: remedy(
      'compensation',
      { specialist: { amount: 10_000 } },
      { en: 'your medical bills by {by}', 'zh-Hans': '{by}前核对医药费', 'zh-Hant': '{by}前核對醫療費' },
    ),
  },
};

export function setting(locale: Locale, change: Partial<GuardContext> = {}): GuardContext {
  return { locale, pack: guardPack, now: NOW, speaker: 'agent', ...change };
}

/** The rules that find something in a text. */
export function rulesIn(text: string, locale: Locale, change: Partial<GuardContext> = {}): string[] {
  return checkReply(text, setting(locale, change)).findings.map(({ rule }) => rule);
}

/** A case about what was bought for `price`. */
export function caseWorth(price: number, change: Partial<CaseRecord> = {}): CaseRecord {
  const amount = { state: 'known' as const, value: `${price}`, normal: `${price} CNY`, at: instant(0) };
  return caseRecord('k', 'c', { categories: ['quality'], remedies: [], facts: { amount }, ...change });
}

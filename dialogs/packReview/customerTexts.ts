import type { Locale } from '../../nlp/index.ts';
import { addBusinessMinutes, type Misfit, type Pack, type Role, sayMoney } from '../pack/index.ts';
import { sayTime } from '../replies/index.ts';

/** Something of a pack as the bot or an agent would say it. */
export interface CustomerText {
  path: Misfit['path'];
  locale: Locale;
  text: string;
  /** Who would say it: the bot, or the least role that may grant the remedy. */
  speaker: Role;
}

const ROLES: readonly Role[] = ['bot', 'agent', 'supervisor', 'specialist'];

const localeOf = (key: string) => (key === 'zh-HK' || key === 'zh-TW' ? 'zh-Hant' : (key as Locale));

function each(
  path: Misfit['path'],
  words: Readonly<Record<string, string | undefined>>,
  say: (text: string, locale: Locale) => string = (text) => text,
  speaker: Role = 'bot',
): CustomerText[] {
  return Object.entries(words).flatMap(([key, text]) =>
    text === undefined
      ? []
      : [{ path: [...path, key], locale: localeOf(key), text: say(text, localeOf(key)), speaker }],
  );
}

/** Values for the marks of any reply, so that a wording reads as it will be sent. */
function fill(text: string, by: string): string {
  return text.replace(/\{(\w+)\}/g, (_, mark: string) =>
    mark === 'by' ? by : mark === 'number' ? 'K482-910-375' : '…',
  );
}

/** A time at which somebody is there, whenever the pack is looked over. */
function sampleTime({ calendar, zone }: Pack, now: Date): Date {
  return addBusinessMinutes(now, 120, calendar, zone);
}

function ofRemedies(pack: Pack, now: Date): CustomerText[] {
  const by = sampleTime(pack, now);
  return Object.entries(pack.remedies).flatMap(([id, remedy]) => {
    const speaker = ROLES.find((role) => remedy.grant[role]) ?? 'specialist';
    return each(
      ['remedies', id, 'text'],
      remedy.text,
      (text, locale) =>
        text
          .replaceAll('{by}', sayTime(by, now, locale, pack.zone))
          .replaceAll('{amount}', sayMoney(remedy.amount ?? 20, pack.currency, locale)),
      speaker,
    );
  });
}

function ofCategories({ categories }: Pack): CustomerText[] {
  return Object.entries(categories).flatMap(([code, rules]) => {
    const path = ['categories', code];
    return [
      ...each([...path, 'matter'], rules.matter),
      ...rules.matters.flatMap(({ matter }, index) => each([...path, 'matters', index, 'matter'], matter)),
      ...rules.subcategories.flatMap(({ matter }, index) =>
        matter ? each([...path, 'subcategories', index, 'matter'], matter) : [],
      ),
    ];
  });
}

/** Every text of a pack that is said to customers, as they would read it, with its place. */
export function customerTexts(pack: Pack, now: Date): CustomerText[] {
  const by = sampleTime(pack, now);
  return [
    ...Object.entries(pack.facts).flatMap(([name, { ask, again }]) => [
      ...each(['facts', name, 'ask'], ask),
      ...each(['facts', name, 'again'], again),
    ]),
    ...ofCategories(pack),
    ...ofRemedies(pack, now),
    ...Object.entries(pack.voice?.replies ?? {}).flatMap(([key, wordings]) =>
      Object.entries(wordings).flatMap(([locale, texts]) =>
        (texts ?? []).map((text, index) => ({
          path: ['voice', 'replies', key, locale, index],
          locale: localeOf(locale),
          text: fill(text, sayTime(by, now, localeOf(locale), pack.zone)),
          speaker: 'bot' as const,
        })),
      ),
    ),
    ...pack.legal.flatMap(({ text, tellCustomer }, index) =>
      tellCustomer ? each(['legal', index, 'text'], text) : [],
    ),
  ];
}

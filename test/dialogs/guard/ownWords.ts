import { readdirSync, readFileSync } from 'node:fs';
import { type Pack, parsePack, type Role, sayMoney } from '../../../dialogs/pack/index.ts';
import { labels, sayTime } from '../../../dialogs/replies/index.ts';
import { catalogs } from '../../../dialogs/replies/render.ts';
import { LOCALES, type Locale } from '../../../nlp/labels.ts';
import { NOW } from './guardSetting.ts';

/** A sentence of ours with where it stands, and the least role that may say it. */
export interface OwnWords {
  where: string;
  locale: Locale;
  pack: Pack;
  speaker: Role;
  text: string;
}

const folder = new URL('../../../packs/', import.meta.url);

export const PACKS: readonly Pack[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parsePack(readFileSync(new URL(name, folder), 'utf8'), name));

const REMEDY: Readonly<Record<Locale, string>> = {
  en: 'we ask the carrier where your parcel is, and tell you by 6:00 pm today',
  'zh-Hans': '由我们向物流查清包裹到了哪里，今天18:00前把结果告诉您',
  'zh-Hant': '由我們向物流查清楚包裹在哪裡，今天下午6:00前把結果告訴您',
};
const WISH: Readonly<Record<Locale, string>> = {
  en: 'a full refund and £500',
  'zh-Hans': '全额退款，再赔我5000元',
  'zh-Hant': '全額退款，再賠我5000元',
};

/** Something plausible for every mark of the replies; what a customer said is as awkward as customers are. */
function paramsOf(locale: Locale, pack: Pack): Readonly<Record<string, string | readonly string[]>> {
  const { fact, role } = labels(locale);
  const by = sayTime(new Date(NOW.getTime() + 4 * 3_600_000), NOW, locale, pack.zone);
  const line = `${fact.details}${locale === 'en' ? ': ' : '：'}${WISH[locale]}`;
  return {
    brand: pack.brand[locale],
    bot: pack.bot[locale],
    number: 'K482-910-375',
    by,
    matter: pack.categories.delivery.matter[locale],
    who: role.supervisor,
    wish: WISH[locale],
    label: fact.occurredOn,
    value: '2026-11-20',
    lines: [line, `${fact.wish}${locale === 'en' ? ': ' : '：'}${WISH[locale]}`],
    remedy: REMEDY[locale],
    first: REMEDY[locale],
    second: REMEDY[locale],
    actions: [REMEDY[locale]],
    emergency: pack.emergency[locale],
    crisis: pack.crisis[locale],
    state: labels(locale).state.checking,
    next: labels(locale).next.we_contact.replace('{by}', by),
    name: locale === 'en' ? 'Ms Wong' : '王女士',
    reference: 'A1B2C3',
  };
}

function fill(text: string, params: Readonly<Record<string, string | readonly string[]>>): string {
  return text.replace(/\{(\w+)\}/g, (_, mark: string) => {
    const value = params[mark] ?? '…';
    return typeof value === 'string' ? value : value.map((one) => `- ${one}`).join('\n');
  });
}

/** Every wording of every reply, as the bot says it. */
export function replyWords(pack: Pack): OwnWords[] {
  return LOCALES.flatMap((locale) => {
    const params = paramsOf(locale, pack);
    return Object.entries(catalogs[locale]).flatMap(([key, wordings]) =>
      wordings.map((wording, index) => {
        const text = typeof wording === 'function' ? wording(params as never) : fill(wording, params);
        return { where: `${locale} ${key}[${index}]`, locale, pack, speaker: 'bot' as const, text };
      }),
    );
  });
}

const lowest = (grant: Pack['remedies'][string]['grant']): Role =>
  (['bot', 'agent', 'supervisor', 'specialist'] as const).find((role) => grant[role]) ?? 'specialist';

/** What customers read of a pack: questions, matters inside an apology, remedies inside a proposal. */
export function packWords(pack: Pack): OwnWords[] {
  return LOCALES.flatMap((locale) => {
    const make = (where: string, text: string, speaker: Role = 'bot') => ({
      where: `${pack.id} ${where} ${locale}`,
      locale,
      pack,
      speaker,
      text,
    });
    const sorry = (matter: string) => (locale === 'en' ? `I'm sorry about ${matter}.` : `关于${matter}，很抱歉。`);
    const by = sayTime(new Date(NOW.getTime() + 4 * 3_600_000), NOW, locale, pack.zone);
    return [
      ...Object.entries(pack.facts).flatMap(([id, { ask, again }]) => [
        make(`facts.${id}.ask`, ask[locale]),
        make(`facts.${id}.again`, again[locale]),
      ]),
      ...Object.entries(pack.categories).flatMap(([code, { matter, matters, subcategories }]) => [
        make(`categories.${code}.matter`, sorry(matter[locale])),
        ...matters.map((one, index) => make(`categories.${code}.matters[${index}]`, sorry(one.matter[locale]))),
        ...subcategories.flatMap((one) =>
          one.matter ? [make(`subcategories.${one.id}.matter`, sorry(one.matter[locale]))] : [],
        ),
      ]),
      ...Object.entries(pack.remedies).map(([id, { text, grant, amount, share }]) => {
        const speaker = lowest(grant);
        const most = grant[speaker]?.amount ?? 20;
        const sum = amount ?? (share === undefined ? 20 : Math.min(most, 20));
        const words = fill(text[locale], { by, amount: sayMoney(sum, pack.currency, locale) });
        return make(
          `remedies.${id}`,
          locale === 'en' ? `I can offer you: ${words}.` : `我可以这样为您办：${words}。`,
          speaker,
        );
      }),
    ];
  });
}

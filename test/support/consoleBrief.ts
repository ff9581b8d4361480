import type { Brief, ConversationView, QueueItem } from '../../bot/api/contract/index.ts';
import { ago } from './consoleFixture.ts';

type Locale = QueueItem['locale'];

const WORDS: Record<
  Locale,
  Pick<Brief, 'why' | 'summary' | 'said' | 'warnings'> & { labels: string[]; styles: string[] }
> = {
  en: {
    why: 'Names an authority: the regulator',
    summary: ['Charged twice on 14 March, £89.90 each.', 'Wrote three mails since, no answer.'],
    said: ['Apology given', 'Double booking confirmed'],
    warnings: ['Stay factual, make no legal statement.'],
    labels: ['Name', 'Amount', 'Happened on', 'Contact', 'Order number', 'Evidence'],
    styles: ['Knows the rules and has evidence: be exact, admit the flaw, show the next step.'],
  },
  'zh-Hans': {
    why: '提到监管部门',
    summary: ['3 月 14 日被重复扣款，金额 89.90 英镑。', '此后发过三封邮件，均未收到回复。'],
    said: ['已致歉', '已确认重复扣款'],
    warnings: ['只陈述事实，不作法律表态。'],
    labels: ['称呼', '金额', '发生日期', '联系方式', '订单号', '凭证'],
    styles: ['熟悉规则、证据充分：表述要准确，承认不足，说明下一步。'],
  },
  'zh-Hant': {
    why: '提到主管機關',
    summary: ['3 月 14 日遭重複扣款，金額 89.90 英鎊。', '之後寄過三封郵件，均未獲回覆。'],
    said: ['已致歉', '已確認重複扣款'],
    warnings: ['只陳述事實，不作法律表態。'],
    labels: ['稱呼', '金額', '發生日期', '聯絡方式', '訂單編號', '憑證'],
    styles: ['熟悉規定、證據充分：說明要精確，承認不足，交代下一步。'],
  },
};

/** The brief of a conversation in the language of whoever reads it. */
export function briefFor(locale: Locale, now: number): Brief {
  const { labels, styles, ...words } = WORDS[locale];
  const [name = '', amount = '', occurredOn = '', contact = '', order = '', evidence = ''] = labels;
  return {
    ...words,
    wish: 'I want the money back this week.',
    facts: [
      { name: 'name', label: name, state: 'known', value: 'Tomás Herrera', asked: 1 },
      { name: 'amount', label: amount, state: 'known', value: '£89.90', normal: '89.9 GBP', asked: 1 },
      { name: 'occurredOn', label: occurredOn, state: 'known', value: '14 March', normal: '2026-03-14', asked: 0 },
      { name: 'evidence', label: evidence, state: 'known', value: 'receipt-march.pdf', asked: 0 },
      { name: 'contact', label: contact, state: 'declined', value: '', asked: 1 },
    ],
    open: [{ name: 'orderNumber', label: order }],
    doNotAsk: [
      { name: 'amount', label: amount, why: 'known' },
      { name: 'contact', label: contact, why: 'declined' },
    ],
    promises: [
      {
        id: 'p1',
        kind: 'follow_up',
        words: 'I will write to you here by 17:00 today with the result.',
        owner: 'Mei Lin',
        dueAt: ago(now, -95),
        state: 'open',
        overdue: false,
      },
    ],
    remedies: [{ id: 'r1', text: 'Refund of £89.90', state: 'offered' }],
    styles: styles.map((advice) => ({ code: 'well_prepared', advice })),
    moods: [
      { label: 'angry', intensity: 2, at: ago(now, 45), seq: 2 },
      { label: 'disappointed', intensity: 1, at: ago(now, 42), seq: 5 },
      { label: 'angry', intensity: 3, at: ago(now, 40), seq: 6 },
      { label: 'anxious', intensity: 1, at: ago(now, 2), seq: 12 },
    ],
  };
}

/** A brief in which each part is made of these words. */
export function briefOf(words: readonly string[], now: number): Brief {
  const all = [...words];
  const [first = ''] = all;
  return {
    why: first,
    summary: all,
    wish: first,
    facts: all.map((text, index) => ({
      name: `f${index}`,
      label: text,
      state: 'known',
      value: text,
      normal: text.slice(1),
      asked: 1,
    })),
    open: all.map((label, index) => ({ name: `o${index}`, label })),
    doNotAsk: all.map((label, index) => ({ name: `d${index}`, label, why: 'known' })),
    promises: all.map((text, index) => ({
      id: `p${index}`,
      kind: text,
      words: text,
      owner: text,
      dueAt: ago(now, 5),
      state: 'open',
      overdue: true,
    })),
    said: all,
    remedies: all.map((text, index) => ({ id: `r${index}`, text, state: 'offered' })),
    styles: all.map((advice, index) => ({ code: `s${index}`, advice })),
    warnings: all,
    moods: [],
  };
}

/** What goes along with the brief. */
export function companions(now: number): Pick<ConversationView, 'cases' | 'offers' | 'suggestions'> {
  return {
    cases: [
      {
        id: 'c0',
        number: 'K120-554-018',
        status: 'closed',
        lane: 'normal',
        stage: 'follow_up',
        openedAt: ago(now, 60 * 24 * 210),
        title: 'Parcel delivered to the wrong address',
        conversationId: 'older',
      },
    ],
    offers: [
      {
        remedyId: 'refund',
        kind: 'refund',
        text: 'Refund of the second payment',
        fits: true,
        limit: { percent: 100 },
        amount: 89.9,
      },
      { remedyId: 'voucher', kind: 'compensation', text: 'Voucher', fits: true, limit: { amount: 20 }, amount: 20 },
      {
        remedyId: 'gesture',
        kind: 'compensation',
        text: 'Compensation in money',
        fits: true,
        needs: 'supervisor',
        amount: 50,
      },
      { remedyId: 'replace', kind: 'replace', text: 'Replacement of the product', fits: false },
    ],
    suggestions: [
      {
        id: 's1',
        text: 'I have read everything you told us. You do not need to say any of it again.',
        why: 'first words after taking over',
      },
      {
        id: 's2',
        text: 'I will write to you here by 17:00 today, even if there is no news yet.',
        why: 'a time instead of soon',
      },
      { id: 's3', text: 'What outcome would feel right to you?', why: 'asks for the wish' },
    ],
  };
}

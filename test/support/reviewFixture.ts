import type { FoundCase, ReviewCase, ReviewLine } from '../../bot/api/contract/index.ts';

const AT = '2026-11-20T09:30:00.000Z';
const LATER = '2026-11-20T11:00:00.000Z';

/** A case as a list shows it; every word that somebody could have written is `text`. */
export function foundCase(name: string, text: string): FoundCase {
  return {
    case: name,
    number: text.slice(0, 60),
    conversationId: name,
    caseId: name,
    title: text,
    opening: text,
    openedAt: AT,
    updatedAt: LATER,
    channel: text.slice(0, 40),
    locale: 'en',
    pack: text.slice(0, 40),
    status: 'closed',
    stage: 'follow_up',
    lane: 'safety',
    disposition: text.slice(0, 40),
    category: 'quality',
    categories: ['quality'],
    subcategory: text.slice(0, 40),
    signals: ['refund'],
    emotions: { start: 'angry', peak: 'angry', end: 'satisfied' },
    heat: { start: 2, peak: 3, end: 0 },
    change: 'better',
    by: 'both',
    agents: [
      { id: 'x', name: text },
      { id: 'y', name: text },
    ],
    guard: [text.slice(0, 60)],
    guardHits: 1,
    escalation: 'late',
    traits: ['complaint'],
    severity: 3,
    csat: 2,
    score: 55,
    kept: 1,
    broken: 1,
    reopened: 0,
    handoffs: 1,
    lines: 12,
    found: {
      seq: 2,
      at: AT,
      author: 'agent',
      text,
      ranges: [{ start: 0, end: Math.min(4, text.length) }],
      cutBefore: true,
      cutBehind: true,
    },
  };
}

function line(seq: number, text: string, part: Partial<ReviewLine>): ReviewLine {
  return {
    seq,
    at: AT,
    author: 'customer',
    kind: 'message',
    text,
    locale: 'en',
    attachments: [],
    isOther: false,
    ...part,
  };
}

/** Lines in which each text stands wherever words can stand: as a message, a note, a tag, a reason, a name, a file. */
export function reviewLines(texts: readonly string[]): ReviewLine[] {
  return texts.flatMap((text, index): ReviewLine[] => {
    const by = { id: text.slice(0, 60), name: text.slice(0, 200) };
    const understanding = {
      emotion: { label: text, intensity: 9 },
      categories: [{ code: text, score: 1 }],
      signals: [text],
      severity: 4,
      evidence: [
        { tag: `category:${text}`, start: 0, end: 4 },
        { tag: 'emotion:angry', start: -3, end: 900 },
      ],
    };
    const file = { name: text.slice(0, 120), contentType: 'image/svg+xml', url: text, isWithheld: index % 2 === 0 };
    const at = index * 3;
    return [
      line(at + 1, text, { understanding, attachments: [file], waited: { ms: 900_000, who: 'us' } }),
      line(at + 2, text, {
        author: 'bot',
        because: text,
        guard: [text],
        failure: text.slice(0, 40),
        waited: { ms: 120_000, who: 'customer' },
        ...(index === 0 ? { enters: 'vent' as const } : {}),
      }),
      line(at + 3, text, {
        author: 'agent',
        by,
        kind: index % 2 === 0 ? 'note' : 'event',
        event: 'transferred',
        detail: { to: by, disposition: text },
        isOther: true,
      }),
    ];
  });
}

/** A case to read, every part of it filled with these texts. */
export function reviewCase(name: string, texts: readonly string[]): ReviewCase {
  const [text = ''] = texts;
  const staff = { id: 'x', name: text };
  const lines = reviewLines(texts);
  const mood = { label: 'angry' as const, intensity: 2 };
  return {
    head: foundCase(name, text),
    brief: {
      why: text,
      summary: [text],
      wish: text,
      facts: [{ name: 'product', label: text, state: 'known', value: text, normal: text, asked: 1 }],
      open: [{ name: 'batch', label: text }],
      doNotAsk: [{ name: 'name', label: text, why: 'declined' }],
      promises: [],
      said: [text],
      remedies: [{ id: 'r', text, state: 'accepted' }],
      styles: [],
      warnings: [text],
      moods: [],
    },
    lines,
    earlier: false,
    later: false,
    lastSeq: lines.length,
    stages: [{ seq: 2, at: AT, stage: 'vent' }],
    curve: [
      { seq: 1, at: AT, ...mood, heat: 2 },
      { seq: 4, at: LATER, label: 'satisfied', intensity: 1, heat: 0 },
    ],
    gaps: [
      { from: 1, to: 2, at: AT, ms: 5_400_000, who: 'customer', waitedFor: 'agent' },
      { from: 3, at: AT, ms: 900_000, who: 'customer', waitedFor: 'bot' },
    ],
    guard: [{ rule: text.slice(0, 60), words: text, seqs: [2] }],
    promises: (['open', 'overdue', 'kept', 'late', 'broken', 'cancelled'] as const).map((fate, index) => ({
      id: `p${index}`,
      kind: 'remedy',
      words: text,
      owner: text,
      madeAt: AT,
      dueAt: LATER,
      closedAt: LATER,
      fate,
      seq: 2,
    })),
    handoffs: [
      {
        id: 'h',
        state: 'completed',
        reason: 'asked',
        why: text,
        urgent: true,
        requestedAt: AT,
        promisedBy: LATER,
        acceptedAt: LATER,
        waitedMs: 5_400_000,
        isLate: true,
        holders: [{ agent: staff, from: LATER, ended: 'closed' }],
        approvals: [
          {
            id: 'a',
            words: text,
            reason: text,
            by: staff,
            needs: 'supervisor',
            at: AT,
            state: 'approved',
            decidedBy: staff,
          },
        ],
      },
    ],
    history: [{ at: AT, from: 'intake', to: 'escalated', actor: text, reason: text }],
    steps: [
      { step: 'receipt', clause: '8.2', doneAt: AT, by: text },
      { step: 'closing', clause: '8.9' },
    ],
    csat: { score: 2, askedAt: AT, comment: text },
    clocks: [{ regulator: text, what: text, dueAt: LATER }],
    people: [staff],
    others: [
      {
        id: 'o',
        number: text.slice(0, 60),
        status: 'closed',
        lane: 'normal',
        stage: 'follow_up',
        openedAt: AT,
        title: text,
        conversationId: 'o',
      },
    ],
    mayUnmask: true,
    isBlind: false,
  };
}

import { expect } from 'chai';
import type { ReviewCase, ReviewLines } from '../../../bot/api/contract/index.ts';
import type { Store } from '../../../storage/index.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { caseRecord, conversation, entry, instant } from '../../support/records.ts';
import { useReview } from '../../support/reviewRig.ts';
import { takeTurn } from '../../support/turns.ts';

const LONG = 2_450;
const NUMBER = 'K482-910-379';
const texts = hostileTexts();

/** A conversation of thousands of lines, of which the last hundred are about a case, and every text means harm. */
async function writeLong(store: Store): Promise<void> {
  const record = caseRecord('long', 'c', {
    number: NUMBER,
    opening: { activityId: `a${LONG - 99}`, text: texts[0] ?? '' },
  });
  for (let from = 0, turn = 1; from < LONG; from += 90, turn += 1) {
    const seqs = Array.from({ length: Math.min(90, LONG - from) }, (_, n) => from + n + 1);
    const entries = seqs.map((seq) =>
      entry('long', seq, {
        text: (texts[seq % texts.length] ?? '').slice(0, 500),
        ...(seq % 2 === 1 ? { understanding: { emotion: { label: 'angry', intensity: seq === 1001 ? 3 : 1 } } } : {}),
        activity: {
          type: 'message',
          attachments: [{ name: texts[seq % texts.length] ?? '', contentUrl: texts[seq % texts.length] ?? '' }],
        },
        ...(seq > LONG - 100 ? { caseId: 'c' } : {}),
      }),
    );
    const last = seqs.at(-1) ?? 0;
    await takeTurn(store, 'long', turn, () => ({
      entries,
      conversation: conversation('long', { lastSeq: last, cases: last === LONG ? [record] : [] }),
      cases: last === LONG ? [record] : [],
    }));
  }
}

describe('A conversation of thousands of lines', () => {
  const rig = useReview({ fill: writeLong });
  const read = async <T>(path: string) => (await rig.client('rita').get<T>(`/review/cases/${NUMBER}${path}`)).body;
  const seqs = ({ lines }: Pick<ReviewLines, 'lines'>) => [lines[0]?.seq, lines.at(-1)?.seq];

  it('opens where the case does, and around a line that is asked for', async () => {
    const opened = await read<ReviewCase>('');
    expect([...seqs(opened), opened.earlier, opened.later]).to.deep.equal([2151, LONG, true, false]);
    const middle = await read<ReviewCase>('?at=1000');
    expect([...seqs(middle), middle.earlier, middle.later]).to.deep.equal([960, 1259, true, true]);
    expect(seqs(await read<ReviewCase>('?at=1'))).to.deep.equal([1, 300]);
    expect(seqs(await read<ReviewCase>('?at=999999'))).to.deep.equal([2151, LONG]);
  });

  it('is read to both ends, every line once', async () => {
    const seen: number[] = [];
    let page: ReviewLines = await read<ReviewCase>('?at=1000');
    const start = page.lines[0]?.seq ?? 0;
    while (page.later) {
      seen.push(...page.lines.map(({ seq }) => seq));
      page = await read<ReviewLines>(`/lines?after=${seen.at(-1)}`);
    }
    seen.push(...page.lines.map(({ seq }) => seq));
    page = await read<ReviewLines>(`/lines?before=${start}`);
    for (;;) {
      seen.unshift(...page.lines.map(({ seq }) => seq));
      if (!page.earlier) break;
      page = await read<ReviewLines>(`/lines?before=${seen[0]}`);
    }
    expect(seen).to.deep.equal(Array.from({ length: LONG }, (_, index) => index + 1));
    expect(await read<ReviewLines>('/lines?before=1')).to.deep.equal({ lines: [], earlier: false, later: true });
    expect((await read<ReviewLines>('/lines?after=999999')).lines).to.deep.equal([]);
  });

  it('has a curve that a picture can show, and loses no peak', async () => {
    const { curve } = await read<ReviewCase>('');
    expect(curve.length).to.be.within(250, 500);
    expect(curve.find(({ heat }) => heat === 3)?.seq).to.equal(1001);
  });

  it('comes out as data, whatever its words would do', async () => {
    const first = await read<ReviewLines>('/lines?after=0');
    for (const line of first.lines) {
      const said = (texts[line.seq % texts.length] ?? '').slice(0, 500).toWellFormed();
      expect(line.text.length).to.equal(said.length);
      for (const { url } of line.attachments) expect(url).to.equal('');
    }
    const res = await fetch(`${rig.url}/api/v1/review/cases/${NUMBER}`, { headers: { 'x-person': 'rita' } });
    expect(res.headers.get('content-type')).to.match(/^application\/json/);
    expect(res.headers.get('cache-control')).to.equal('no-store');
    await res.body?.cancel();
  });

  for (const query of [
    '?at=x',
    '?at=-1',
    '?at=9999999999',
    '?before=1',
    '?nonsense=1',
    '/lines?after=1.5',
    '/lines?at=3',
  ])
    it(`refuses ${query}`, async () => {
      const { status } = await rig.client('rita').get(`/review/cases/${NUMBER}${query}`);
      expect(status).to.equal(400);
    });
});

describe('What nobody has answered', () => {
  const rig = useReview({
    fill: async (store) => {
      const record = caseRecord('open', 'c', { number: NUMBER });
      await takeTurn(store, 'open', 1, () => ({
        entries: [entry('open', 1), entry('open', 2, { author: 'customer' })],
        conversation: conversation('open', { lastSeq: 2, cases: [record] }),
        cases: [record],
      }));
      await takeTurn(store, 'bare', 1, () => ({ conversation: conversation('bare', { lastSeq: 1 }) }));
    },
  });

  it('is a wait that goes on, from the first word', async () => {
    rig.now = Date.parse(instant(301));
    const { body } = await rig.client('rita').get<ReviewCase>(`/review/cases/${NUMBER}`);
    expect(body.gaps).to.deep.equal([{ from: 1, at: instant(1), ms: 300_000, who: 'customer', waitedFor: 'bot' }]);
  });

  it('is read without a case too, by the key of the conversation', async () => {
    const { body } = await rig.client('rita').get<ReviewCase>('/review/cases/bare');
    expect(body.head).to.deep.include({ case: 'bare', conversationId: 'bare' }).and.not.to.have.property('number');
    expect(body.lines).to.have.length(1);
    expect(body).not.to.have.property('brief');
    const { status } = await rig.client('rita').post('/review/cases/bare/unmask', { reason: 'to look' });
    expect(status).to.equal(200);
    expect((await rig.client('rita').get<ReviewCase>('/review/cases/bare')).body).to.have.property('unmaskedUntil');
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { createSseParser, type RawEvent } from '../../web/console/api/parseSse.ts';

const WIRE = ': hello\n\nid: 1\ndata: {"a":1}\n\ndata: one\ndata: two\n\nretry: 100\nid: 3\r\ndata:x\r\n\r\n';
const EVENTS: RawEvent[] = [{ id: '1', data: '{"a":1}' }, { data: 'one\ntwo' }, { id: '3', data: 'x' }];

describe('the reader of event streams', () => {
  it('reads comments, ids, several lines of data and both kinds of line ends', () => {
    expect(createSseParser()(WIRE)).to.deep.equal(EVENTS);
  });

  it('reads the same wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(WIRE.length), { maxLength: 12 }), (cuts) => {
        const parse = createSseParser();
        const edges = [0, ...cuts.sort((a, b) => a - b), WIRE.length];
        const read = edges.slice(1).flatMap((end, index) => parse(WIRE.slice(edges[index] ?? 0, end)));
        expect(read).to.deep.equal(EVENTS);
      }),
    );
  });

  it('gives nothing of an event whose end has not come', () => {
    const parse = createSseParser();
    expect(parse('id: 1\ndata: half')).to.deep.equal([]);
    expect(parse(' an event\n')).to.deep.equal([]);
    expect(parse('\n')).to.deep.equal([{ id: '1', data: 'half an event' }]);
  });
});

import { PassThrough, Readable, Writable } from 'node:stream';
import { expect } from 'chai';
import { Command } from 'commander';
import { addTagCommand, tagLines } from '../../../bot/cli/tag.ts';

async function run(input: Iterable<string | Buffer>): Promise<{ rows: Record<string, unknown>[]; badLines: number }> {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  const badLines = await tagLines(Readable.from(input), output);
  const text = chunks.join('');
  return {
    rows: text
      .split('\n')
      .filter(Boolean)
      .map((row) => JSON.parse(row)),
    badLines,
  };
}

describe('kesu tag', () => {
  it('writes the same object with every tag', async () => {
    const { rows } = await run(['{"text":"牛奶发霉了，气死我了","id":7}\n']);
    expect(rows[0]).to.include({ text: '牛奶发霉了，气死我了', id: 7, lang: 'zh-Hans' });
    expect(rows[0]).to.have.all.keys(
      'text',
      'id',
      'lang',
      'complaint',
      'emotion',
      'categories',
      'severity',
      'signals',
      'act',
      'entities',
      'unsure',
    );
    expect(rows[0]?.signals).to.deep.equal(['food_safety']);
  });

  it('answers each line in order, the last without a line break, empty ones not at all', async () => {
    const { rows } = await run(['{"text":"a"}\n\n{"te', 'xt":"b"}\r\n', '{"text":"c"}']);
    expect(rows.map(({ text }) => text)).to.deep.equal(['a', 'b', 'c']);
  });

  it('puts characters together that were cut between chunks', async () => {
    const bytes = Buffer.from('{"text":"退款"}\n');
    const { rows } = await run([bytes.subarray(0, 10), bytes.subarray(10)]);
    expect(rows[0]?.text).to.equal('退款');
  });

  it('uses the question, the time and the language that are given', async () => {
    const { rows } = await run([
      '{"text":"好的","bot":"我们为您退款，可以吗？"}\n',
      '{"text":"前天","at":"2026-11-20T10:00:00+08:00"}\n',
      '{"text":"12345","lang":"zh_TW"}\n',
    ]);
    expect(rows[0]?.act).to.include({ label: 'accept' });
    expect(rows[1]?.entities).to.have.nested.property('[0].value', '2026-11-18');
    expect(rows[2]?.lang).to.equal('zh-Hant');
  });

  for (const [what, line] of [
    ['no JSON', 'xx'],
    ['no object', '"text"'],
    ['no text', '{"lang":"en"}'],
    ['a text that is no string', '{"text":5}'],
    ['a time that is none', '{"text":"a","at":"soon"}'],
  ] as const) {
    it(`says so, with the line number, for ${what}, and goes on`, async () => {
      const { rows, badLines } = await run(['{"text":"a"}\n', `${line}\n`, '{"text":"b"}\n']);
      expect(badLines).to.equal(1);
      expect(rows[1]).to.have.all.keys('error', 'line');
      expect(rows[1]?.line).to.equal(2);
      expect(rows[2]?.text).to.equal('b');
    });
  }

  it('passes a field named error through as any other', async () => {
    const { rows, badLines } = await run(['{"text":"a","error":1}\n']);
    expect(badLines).to.equal(0);
    expect(rows[0]).to.include({ text: 'a', error: 1 });
  });

  it('does not repeat the words of a line it cannot read', async () => {
    const { rows } = await run(['{"text":["my secret"]}\n', 'my secret\n']);
    expect(JSON.stringify(rows)).not.to.include('secret');
  });

  it('throws a line away that never ends, and goes on', async () => {
    const { rows, badLines } = await run([...Array<string>(5).fill('x'.repeat(1_000_000)), '\n{"text":"b"}\n']);
    expect(badLines).to.equal(1);
    expect(rows.map(({ line, text }) => line ?? text)).to.deep.equal([1, 'b']);
  });

  it('waits for a slow reader instead of piling up output', async () => {
    let waiting = 0;
    let mostWaiting = 0;
    const slow = new Writable({
      highWaterMark: 1024,
      write(_chunk, _encoding, done) {
        waiting = slow.writableLength;
        mostWaiting = Math.max(mostWaiting, waiting);
        setImmediate(done);
      },
    });
    await tagLines(Readable.from(Array<string>(200).fill('{"text":"退款"}\n')), slow);
    expect(mostWaiting).to.be.within(1, 4096);
  });

  it('ends quietly when the reader goes away', async () => {
    const output = new PassThrough();
    output.destroy();
    expect(await tagLines(Readable.from(['{"text":"a"}\n', '{"text":"b"}\n']), output)).to.equal(0);
  });

  it('explains itself', () => {
    const program = new Command('kesu');
    addTagCommand(program);
    const tag = program.commands.find((command) => command.name() === 'tag');
    let help = '';
    tag?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).to.include('JSON').and.to.include('"text"');
  });
});

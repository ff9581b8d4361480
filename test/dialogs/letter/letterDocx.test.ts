import { expect } from 'chai';
import { composeLetter, type LetterSource, letterDocx } from '../../../dialogs/letter/index.ts';
import { fullSource, told } from './letterSetting.ts';
import { unzip } from './unzip.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

async function filesOf(source: LetterSource): Promise<Map<string, string>> {
  return unzip(await letterDocx(composeLetter(source)));
}

/** The paragraphs of a document, as a reader sees them. */
function paragraphsOf(files: Map<string, string>): string[] {
  const xml = files.get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => (text ?? '').replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?'))
      .join(''),
  );
}

describe('a letter as a Word document', () => {
  it('holds every line of the letter, in order', async () => {
    const letter = composeLetter(fullSource());
    const paragraphs = paragraphsOf(await filesOf(fullSource()));
    expect(paragraphs).to.deep.equal([
      letter.brand,
      letter.date,
      letter.reference,
      letter.salutation,
      letter.title,
      ...letter.parts.flatMap(({ text, items }) => [text, ...items]),
      ...letter.close,
      ...letter.signature,
    ]);
  });

  it('has the form of a Chinese letter: heading first, indented paragraphs, signature and date last, to the right', async () => {
    const source = fullSource({ locale: 'zh-Hans', facts: { name: told('王女士') } });
    const files = await filesOf(source);
    const paragraphs = paragraphsOf(files);
    expect(paragraphs.slice(0, 5)).to.deep.equal([
      '枫里生活',
      '致歉信',
      '受理编号：K482-910-375',
      '尊敬的王女士：',
      '您好！',
    ]);
    expect(paragraphs.slice(-4)).to.deep.equal(['此致', '敬礼！', '枫里生活客户服务部', '2026年11月22日']);
    const xml = files.get('word/document.xml') ?? '';
    expect(xml.match(/w:firstLineChars="200"/g)).to.have.length.above(4);
    expect(xml.match(/<w:jc w:val="right"\/>/g)).to.have.length(2);
    expect(files.get('word/styles.xml')).to.include('w:eastAsia="SimSun"').and.to.include('w:eastAsia="zh-CN"');
  });

  it('shows hostile text as text, and has no field, link or foreign part', async () => {
    const evil =
      '</w:t></w:r><w:instrText>DDEAUTO</w:instrText> & "x" {HYPERLINK "http://evil.example"}\u0000\u0001\uFFFF';
    const source = fullSource({ facts: { details: told(evil), name: told('Bob & Co') } }, { signed: '<Eve>' });
    const files = await filesOf(source);
    const xml = files.get('word/document.xml') ?? '';
    expect(paragraphsOf(files)).to.include(
      'What happened: </w:t></w:r><w:instrText>DDEAUTO</w:instrText> & "x" {HYPERLINK "http://evil.example"}',
    );
    expect(paragraphsOf(files)).to.include.members(['Dear Bob & Co,', '<Eve>']);
    expect(xml).not.to.match(/<w:instrText|<w:hyperlink|<w:fldSimple/);
    expect([...files.values()].join('')).not.to.match(/TargetMode="External"|vbaProject/);
    expect([...files.values()].join('')).not.to.match(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u);
  });

  it('says whose it is, and nothing of the machine it was made on', async () => {
    const core = (await filesOf(fullSource())).get('docProps/core.xml') ?? '';
    expect(core).to.include('<dc:creator>Maple Lane</dc:creator>');
    expect(core).to.include('<cp:lastModifiedBy>Maple Lane</cp:lastModifiedBy>');
  });
});

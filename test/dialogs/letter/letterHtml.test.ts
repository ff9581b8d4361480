import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { composeLetter, letterHtml, letterText } from '../../../dialogs/letter/index.ts';
import { launchBrowser } from '../../support/browser.ts';
import { fullSource, told } from './letterSetting.ts';

const EVIL = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'"> ]]>&lt; "'\`</p></main>`;

describe('a letter as an HTML page', function () {
  this.timeout(30_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('shows hostile text as text in a real browser, and asks nobody for anything', async () => {
    const source = fullSource({ facts: { details: told(EVIL) } }, { signed: '<b>Eve</b>' });
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(letterHtml(composeLetter(source)));
    expect(await page.title()).to.equal('Maple Lane – With our apologies');
    expect(await page.locator('main li').first().innerText()).to.equal(`What happened: ${EVIL}`);
    expect(await page.locator('script, img, a, iframe, form, b, [onerror]').count()).to.equal(0);
    expect(await page.locator('.signature').innerText()).to.include('<b>Eve</b>');
    expect(asked).to.deep.equal([]);
    await page.close();
  });

  it('fits a page of A4 when printed, with the signature on it', async () => {
    const page = await browser.newPage();
    await page.setContent(letterHtml(composeLetter(fullSource({ locale: 'zh-Hant' }))));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).to.have.length(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('.signature')).textAlign")).to.equal('right');
    await page.close();
  });

  it('says its language, and everything that the plain text says', () => {
    for (const [locale, language] of [
      ['en', 'en-GB'],
      ['zh-Hans', 'zh-CN'],
      ['zh-Hant', 'zh-TW'],
    ] as const) {
      const letter = composeLetter(fullSource({ locale }));
      const html = letterHtml(letter);
      expect(html).to.include(`<html lang="${language}">`);
      const words = html.replace(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replaceAll('&#39;', "'");
      for (const line of letterText(letter).split('\n')) {
        expect(words).to.include(line.replace(/^(?:- |[\u3000・]+)/, '').trim());
      }
    }
  });
});

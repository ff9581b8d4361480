import { expect } from 'chai';
import { createChat } from '../../../bot/chat/chat.ts';
import { type StubHost, startStubHost } from '../directLine/stubHost.ts';

describe('the brand of the chat page', () => {
  let host: StubHost | undefined;
  afterEach(async () => {
    await host?.dispose();
    host = undefined;
  });

  it("is the product's own look without a branding", async () => {
    host = await startStubHost();
    const page = await fetch(host.url);
    const html = await page.text();
    expect(html).to.include('<img class="mark" src="/chat/mark.svg"');
    expect(page.headers.get('content-security-policy')).to.include("img-src 'self' data: blob:;");
    expect(await (await fetch(`${host.url}/chat/brand.css`)).text()).not.to.include('--accent');
    expect(await (await fetch(`${host.url}/chat/mark.svg`)).text()).to.include('#0f6466');
  });

  it('puts the colour into the style sheet and the mark', async () => {
    host = await startStubHost({ chat: { branding: { color: '#9a3412' } } });
    const style = await fetch(`${host.url}/chat/brand.css`);
    expect(style.headers.get('content-type')).to.equal('text/css; charset=utf-8');
    const css = await style.text();
    expect(css).to.match(/^:root \{ --accent: #9a3412; --own: #9a3412;/);
    expect(css).to.include('@media (prefers-color-scheme: dark) { :root { --accent: ');
    expect(await (await fetch(`${host.url}/chat/mark.svg`)).text()).to.include('#9a3412');
    expect(await (await fetch(host.url)).text()).to.include('<link rel="stylesheet" href="/chat/brand.css" />');
  });

  it('shows a logo of another site, and lets pictures come from there only', async () => {
    host = await startStubHost({ chat: { branding: { logo: 'https://cdn.shop.example/a.png?x=1&y="2"' } } });
    const page = await fetch(host.url);
    const html = await page.text();
    expect(html).to.include('src="https://cdn.shop.example/a.png?x=1&amp;y=&quot;2&quot;"');
    expect(page.headers.get('content-security-policy')).to.include(
      "img-src 'self' data: blob: https://cdn.shop.example;",
    );
  });

  it('shows a logo that lies beside the page, and says at the start when it is not there', async () => {
    host = await startStubHost({ chat: { branding: { logo: 'typing.svg' } } });
    expect(await (await fetch(host.url)).text()).to.include('<img class="mark" src="/chat/typing.svg"');
    const { tokens } = host;
    const log = { info() {}, warn() {}, error() {} };
    const start = () =>
      createChat({
        tokens,
        log,
        clock: () => new Date(),
        brand: 'A',
        allowedOrigins: [],
        branding: { logo: 'none.svg' },
      });
    expect(start).to.throw('branding.logo: there is no file none.svg in web/chat');
  });
});

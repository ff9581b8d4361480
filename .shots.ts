import { cpSync, rmSync } from 'node:fs';
import { launchBrowser } from './test/support/browser.ts';
import { ConsolePage } from './test/support/consolePage.ts';
import { startLiveApp } from './test/support/liveApp.ts';
import { CHEAP_PASSWORDS, PASSWORD, setUpAdmin } from './test/support/staff.ts';
rmSync('/tmp/demo1c', { recursive: true, force: true }); cpSync('/tmp/demo1', '/tmp/demo1c', { recursive: true });
const live = await startLiveApp({ KESU_DATA: '/tmp/demo1c' }, { passwordCost: CHEAP_PASSWORDS });
const admin = await setUpAdmin(live);
for (const p of [{ login: 'rui', name: '芮敏', roles: ['reviewer'] }, { login: 'sam', name: 'Sam', roles: ['supervisor', 'reviewer'], authority: 'supervisor' }]) { const r = await admin.send('POST', '/api/v1/people', { authority: 'agent', ...p, password: PASSWORD }); if (r.status !== 201) process.stdout.write(r.text + '\n'); }
const browser = await launchBrowser();
const steps = process.argv.slice(2);
for (const [n, step] of steps.entries()) {
  const [locale, theme, hash, width = '1280', click = ''] = step.split(',');
  const c = await ConsolePage.open(browser, live.url, { locale, theme: theme as any, viewport: { width: Number(width), height: 860 } });
  await c.signIn(n % 2 ? 'sam' : 'rui', PASSWORD);
  await new Promise((r) => setTimeout(r, n === 0 ? 9000 : 2500));
  if (hash) { await c.page.goto(live.url + '/console' + hash); await new Promise((r) => setTimeout(r, 3500)); }
  if (click) { await c.page.locator(click).first().click(); await new Promise((r) => setTimeout(r, 3500)); }
  await c.page.screenshot({ path: `/tmp/shot-${n}.png` });
  process.stdout.write(`${step} ${c.page.url()} ${JSON.stringify(c.problems)}\n`);
  await c.context.close();
}
await browser.close();
await live.dispose();
process.exit(0);

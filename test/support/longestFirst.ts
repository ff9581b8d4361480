import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The files that take longest, longest first, as `npm test` was measured: one that began last would leave a core idle. */
const LONGEST = [
  'test/contracts/cosmos.test.ts',
  'test/faults/cosmosCluster.test.ts',
  'test/acceptance/kill.test.ts',
  'test/dialogs/hostileText.test.ts',
  'test/scenarios/anyConversation.test.ts',
  'test/storage/cosmos/faultTable.test.ts',
  'test/figures/figures.test.ts',
  'test/nlp/cost.test.ts',
  'test/acceptance/shutdown.test.ts',
  'test/e2e/reviewLooks.test.ts',
  'test/e2e/consoleLooks.test.ts',
  'test/e2e/review.test.ts',
  'test/e2e/reviewFigures.test.ts',
  'test/e2e/reviewJourney.test.ts',
  'test/e2e/reviewHostile.test.ts',
  'test/faults/kill.test.ts',
  'test/acceptance/badRequests.test.ts',
  'test/scenarios/scenarios.test.ts',
  'test/dialogs/slots/slots.test.ts',
  'test/acceptance/commandLine.test.ts',
  'test/e2e/consoleWhole.test.ts',
  'test/e2e/wholeConversation.test.ts',
  'test/e2e/chatPage.test.ts',
  'test/dialogs/pack/conversation.test.ts',
  'test/contracts/sqlite.test.ts',
  'test/nlp/signalModel.test.ts',
  'test/bot/followUp/manyPromises.test.ts',
  'test/bot/directLine/streamHealth.test.ts',
];

const missing = LONGEST.filter((file) => !existsSync(`${ROOT}${file}`));
if (missing.length > 0) throw new Error(`no such test files: ${missing.join(', ')}`);

const all = globSync('test/**/*.test.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
const others = all.filter((file) => !LONGEST.includes(file)).sort();
process.stdout.write(`${[...LONGEST, ...others].join(' ')}\n`);

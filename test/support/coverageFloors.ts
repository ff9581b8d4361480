import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Least share of lines and branches that the tests must run, by folder, in percent. Raised as the tests grow. */
const FLOORS: Readonly<Record<string, { lines: number; branches: number }>> = {
  'dialogs/policy/': { lines: 98, branches: 95 },
  'dialogs/': { lines: 99, branches: 93 },
  'nlp/': { lines: 98, branches: 91 },
  'storage/': { lines: 99, branches: 95 },
  'bot/': { lines: 98, branches: 90 },
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Count {
  total: number;
  covered: number;
}
type FileCounts = Record<'lines' | 'branches', Count>;

/** What the tests ran of each file, by its path. The raw coverage is read once for all floors: that is most of the work. */
function countFiles(): [file: string, counts: FileCounts][] {
  const args = ['c8', 'report', '--reporter=json-summary'];
  const { status, stderr } = spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`c8 report failed: ${stderr}`);
  const summary = JSON.parse(readFileSync(`${ROOT}coverage/coverage-summary.json`, 'utf8')) as Record<
    string,
    FileCounts
  >;
  return Object.entries(summary)
    .filter(([file]) => file !== 'total')
    .map(([file, counts]) => [relative(ROOT, file).replaceAll('\\', '/'), counts]);
}

/** Whether a file has types and comments alone: it is never loaded, and there is nothing in it to run. */
function isOfTypes(file: string): boolean {
  const code = stripTypeScriptTypes(readFileSync(`${ROOT}${file}`, 'utf8'));
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim() === '';
}

const files = countFiles().filter(([file]) => !isOfTypes(file));
for (const [folder, floor] of Object.entries(FLOORS)) {
  const counts = files.filter(([file]) => file.startsWith(folder)).map(([, count]) => count);
  const share = (of: keyof FileCounts) => {
    const sum = (what: keyof Count) => counts.reduce((all, count) => all + count[of][what], 0);
    // Rounded down, and nothing at all is below every floor.
    return Math.floor((sum('covered') * 10_000) / Math.max(sum('total'), 1)) / 100;
  };
  const [lines, branches] = [share('lines'), share('branches')];
  process.stdout.write(
    `coverage ${folder}: lines ${lines} % (floor ${floor.lines}), branches ${branches} % (floor ${floor.branches})\n`,
  );
  if (lines < floor.lines || branches < floor.branches) {
    process.stderr.write(`The tests run too little of ${folder}\n`);
    process.exitCode = 1;
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';

const root = new URL('../', import.meta.url);

function sources(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.js', '*.css'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return listed.split('\n').filter((file) => file !== '' && !file.endsWith('.d.ts'));
}

/** A file and all that is loaded with it at once: what its `import` and `export … from` name, types left out. */
function loadedWith(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  const code = readFileSync(file, 'utf8');
  for (const [, path = ''] of code.matchAll(/^(?:import|export)(?! type)[^;()=]*?'(\.[^']+\.ts)';/gm))
    loadedWith(new URL(path, file), seen);
  return seen;
}

const lineCount = (file: string) => readFileSync(new URL(file, root), 'utf8').split('\n').length - 1;

describe('the house', () => {
  it('keeps every file under 300 lines, and half of them under 100', () => {
    const lengths = sources()
      .map((file) => ({ file, lines: lineCount(file) }))
      .sort((one, other) => one.lines - other.lines);
    expect(lengths.filter(({ lines }) => lines > 300)).to.deep.equal([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).to.be.below(100);
  });

  const planted: [rule: string, file: string, code: string, finding: string][] = [
    ['nlp imports nothing of ours', 'nlp', "import '../storage/index.ts';", 'noRestrictedImports'],
    ['storage imports only the labels', 'storage', "import '../nlp/index.ts';", 'noRestrictedImports'],
    ['dialogs know no hosting', 'dialogs', "import '../bot/app.ts';", 'noRestrictedImports'],
    ['policy knows no SDK', 'dialogs/policy', "import 'botbuilder';", 'noRestrictedImports'],
    ['folders are entered by their door', 'bot', "import '../storage/records/case.ts';", 'noRestrictedImports'],
    ['the product imports no tests', 'bot/turn', "import '../../test/support/talk.ts';", 'noRestrictedImports'],
    ['somebody waits for every promise', 'bot/cli', 'const work = async () => 1;\nwork();', 'noFloatingPromises'],
  ];

  it('has a linter that finds what is forbidden', () => {
    const paths = planted.map(([, folder]) => new URL(`${folder}/planted.ts`, root));
    try {
      for (const [index, path] of paths.entries()) writeFileSync(path, `${planted[index]?.[2]}\n`);
      const files = planted.map(([, folder]) => `${folder}/planted.ts`);
      const { stdout } = spawnSync(
        'node_modules/.bin/biome',
        ['lint', '--reporter=json', '--max-diagnostics=50', ...files],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
      for (const [rule, folder, , finding] of planted) {
        const hit = report.diagnostics.some(
          ({ category, location }) => location.path === `${folder}/planted.ts` && category.endsWith(finding),
        );
        expect(hit, rule).to.equal(true);
      }
    } finally {
      for (const path of paths) rmSync(path);
    }
  });

  it('starts a command without understanding and dialogs, which cost more than the rest together', () => {
    const loaded = [...loadedWith(new URL('bot/cli/kesu.ts', root))].map((href) => href.slice(root.href.length));
    expect(loaded).to.include.members(['bot/config.ts', 'storage/sqlite/openSqliteStore.ts']);
    expect(loaded.filter((file) => /^(?:nlp|dialogs|bot\/app)/.test(file))).to.deep.equal(['nlp/labels.ts']);
  });

  it('reads the environment in one place only', () => {
    const readers = sources().filter(
      (file) =>
        /^(bot|dialogs|nlp|storage)\//.test(file) && readFileSync(new URL(file, root), 'utf8').includes('process.env'),
    );
    expect(readers).to.deep.equal(['bot/config.ts']);
  });
});

import { expect } from 'chai';
import { Command, CommanderError } from 'commander';
import { addTrainCommand } from '../../../bot/cli/train.ts';

async function run(...args: string[]): Promise<string> {
  const program = new Command().exitOverride();
  let said = '';
  addTrainCommand(program);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeErr: (text) => (said += text), writeOut: (text) => (said += text) });
  }
  try {
    await program.parseAsync(['train', ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return said;
}

describe('kesu train', () => {
  const refused: [string, string[], string][] = [
    ['no folder of data', [], "required option '--data <folder>'"],
    ['a folder that is not there', ['--data', '/no/such/folder'], 'There is no such folder'],
    ['sources it does not know', ['--data', '.', '--sources', 'some'], 'Allowed choices are all, clean'],
    ['corrections that are not there', ['--data', '.', '--corrections', '/no/such/file'], 'There is no such file'],
    ['to replace the present models unasked', ['--data', '.', '--corrections', 'package.json'], '--out, or --replace'],
    ['a seed that is no whole number', ['--data', '.', '--seed', '1.5'], 'A seed is a whole number'],
  ];
  for (const [name, args, message] of refused) {
    it(`refuses ${name}`, async () => {
      expect(await run(...args)).to.include(message);
    });
  }

  it('explains itself', async () => {
    expect(await run('--help'))
      .to.include('--sources <which>')
      .and.include('nlp/data');
  });
});

#!/usr/bin/env node
import { Command } from 'commander';
import { explainFailure } from '../explainFailure.ts';
import { addAdminCommand } from './admin.ts';
import { addBackupCommand } from './backup.ts';
import { addCorrectionsCommand } from './corrections.ts';
import { addCosmosCommand } from './cosmos.ts';
import { addDemoCommand } from './demo.ts';
import { addEraseCommand } from './erase.ts';
import { addExportCommand } from './export.ts';
import { addFindCommand } from './find.ts';
import { addImportCommand } from './import.ts';
import { addKeysCommand } from './keys.ts';
import { addLetterCommand } from './letter.ts';
import { addPackCommand } from './pack.ts';
import { addPeopleCommand } from './people.ts';
import { addRebuildCommand } from './rebuild.ts';
import { addRegisterCommand } from './register.ts';
import { addRestoreCommand } from './restore.ts';
import { addScoreCommand } from './score.ts';
import { addServeCommand } from './serve.ts';
import { addSimulateCommand } from './simulate.ts';
import { addTagCommand } from './tag.ts';
import { addTrainCommand } from './train.ts';
import { addTrainWordsCommand } from './trainWords.ts';
import { addVerifyCommand } from './verify.ts';

const program = new Command('kesu').description('A bot that takes customer complaints, and takes them well.');
addServeCommand(program);
addTagCommand(program);
addCosmosCommand(program);
addExportCommand(program);
addTrainCommand(program);
addTrainWordsCommand(program);
addCorrectionsCommand(program);
addPackCommand(program);
addSimulateCommand(program);
addRegisterCommand(program);
addDemoCommand(program);
addScoreCommand(program);
addFindCommand(program);
addRebuildCommand(program);
addLetterCommand(program);
addEraseCommand(program);
addKeysCommand(program);
addAdminCommand(program);
addPeopleCommand(program);
addVerifyCommand(program);
addImportCommand(program);
addBackupCommand(program);
addRestoreCommand(program);
// Whoever reads our output may have seen enough (`kesu find … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}

#!/usr/bin/env node
import { Command } from 'commander';
import { explainFailure } from '../explainFailure.ts';
import { addExportCommand } from './export.ts';
import { addPackCommand } from './pack.ts';
import { addServeCommand } from './serve.ts';
import { addSimulateCommand } from './simulate.ts';
import { addTagCommand } from './tag.ts';
import { addTrainCommand } from './train.ts';

const program = new Command('kesu').description('A bot that takes customer complaints, and takes them well.');
addServeCommand(program);
addTagCommand(program);
addExportCommand(program);
addTrainCommand(program);
addPackCommand(program);
addSimulateCommand(program);
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}

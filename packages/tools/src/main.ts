#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { EngineError } from '@zhicheng/engine';
import type { Command, ExitCode } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { ToolsError } from './errors.ts';

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    console.error(usage());
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
  }
  const options = readOptions(command, args);
  if (!options) return 2;
  try {
    return await command.run(options, console.log);
  } catch (error) {
    if (!(error instanceof ToolsError) && !(error instanceof EngineError)) throw error;
    console.error(`${error.code}: ${error.message}`);
    return 1;
  }
}

function readOptions(command: Command, args: readonly string[]): Record<string, string> | null {
  const known = Object.entries(command.options);
  try {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(
        known.map(([key, { preset }]) => [key, { type: 'string', default: preset }] as const),
      ),
    });
    return values as Record<string, string>;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage()}`);
    return null;
  }
}

function usage(): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `  zc ${name.padEnd(8)} ${summary}`,
    ...Object.entries(options).map(
      ([key, { summary: meaning, preset }]) => `      --${key.padEnd(9)} ${meaning} (${preset})`,
    ),
  ]);
  return ['zc checks and builds form definitions.', '', ...lines].join('\n');
}

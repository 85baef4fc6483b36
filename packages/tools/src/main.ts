#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { EngineError } from '@zhicheng/engine';
import { type Command, type ExitCode, UsageError } from './commands/command.ts';
import { commandHelp, overview } from './commands/help.ts';
import { commands } from './commands/index.ts';
import { ToolsError } from './errors.ts';
import { createTerminal } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  const terminal = createTerminal(process);
  const asksHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
  const command = commands.find((candidate) => candidate.name === (asksHelp ? args[0] : name));
  if (asksHelp) terminal.print(command ? commandHelp(command) : overview(commands));
  else if (!command) return complain(`There is no command ${name}.\n\n${overview(commands)}`, 2);
  else if (args.includes('--help') || args.includes('-h')) terminal.print(commandHelp(command));
  else {
    try {
      return await command.run(readValues(command, args), terminal);
    } catch (error) {
      terminal.clear();
      if (error instanceof UsageError) return complain(`${error.message}\n\n${commandHelp(command)}`, 2);
      if (error instanceof ToolsError || error instanceof EngineError)
        return complain(`${error.code}: ${error.message}`, 1);
      throw error;
    } finally {
      terminal.clear();
    }
  }
  return 0;
}

/** @throws UsageError */
function readValues({ options, parameters = [] }: Command, args: readonly string[]): Record<string, string> {
  const known = Object.entries(options).map(([key, { preset }]) => [key, { type: 'string', default: preset }] as const);
  const { values, positionals } = parse(args, Object.fromEntries(known));
  const missing = parameters.find(({ optional }, index) => !optional && positionals[index] === undefined);
  if (missing) throw new UsageError(`Tell the ${missing.name}: ${missing.summary}.`);
  if (positionals.length > parameters.length) throw new UsageError(`What is ${positionals[parameters.length]}?`);
  return {
    ...values,
    ...Object.fromEntries(parameters.map((parameter, index) => [parameter.name, positionals[index] ?? ''])),
  };
}

function parse(
  args: readonly string[],
  options: Record<string, { type: 'string'; default: string }>,
): { values: Record<string, string>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Record<string, string>, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function complain(message: string, exitCode: ExitCode): ExitCode {
  console.error(message);
  return exitCode;
}

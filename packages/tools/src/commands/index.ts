import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';

export const commands: readonly Command[] = [build, check];

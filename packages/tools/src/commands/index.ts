import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { newCommand } from './new.ts';
import { publish } from './publish.ts';
import { serve } from './serve.ts';
import { test } from './test.ts';
import { types } from './types.ts';

/** In the order of a designer's work. */
export const commands: readonly Command[] = [newCommand, serve, check, test, explain, types, diff, build, publish];

import type { Benchmark } from '../benchmark.ts';
import { firstStep, firstStepSlow } from './first-step.ts';
import { keystroke, keystrokeSize } from './keystroke.ts';
import { longTable } from './long-table.ts';
import { scriptSize } from './script-size.ts';
import { validation } from './validation.ts';
import { zcBuild, zcBuildLinear, zcCheck, zcCheckLinear } from './zc-many.ts';
import { zcServe } from './zc-serve.ts';

/** What `npm run bench` measures, in the order of its table. */
export const benchmarks: readonly Benchmark[] = [
  firstStep,
  firstStepSlow,
  keystroke,
  keystrokeSize,
  longTable,
  scriptSize,
  validation,
  zcCheck,
  zcCheckLinear,
  zcBuild,
  zcBuildLinear,
  zcServe,
];

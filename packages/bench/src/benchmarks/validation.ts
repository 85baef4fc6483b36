import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileModel, type StoredScope, type ValidatorModule } from '@zhicheng/engine';
import { type LoadedCase, loadSuite, openCase } from '@zhicheng/engine/suite';
import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';

/** All that 送审 checks of a complete declaration, against Ajv's generated code over the same data and nothing else. */
export const validation: Benchmark = {
  id: 'validation',
  title: 'full validations of a whole declaration in Node',
  against: 'Ajv standalone alone, which knows no rule across fields, no dictionary and no file',
  budget: { atLeast: 0.02 },
  async run(lab) {
    const cases = await loadSuite({
      json: async (path) => JSON.parse(await readFile(join(lab.built, path), 'utf8')),
      module: (path) => import(pathToFileURL(join(lab.built, path)).href),
    });
    const sample = cases.find(({ suiteCase }) => suiteCase.base === 'a1' && !suiteCase.form);
    if (!sample) return 'No case of the suite starts from sample a1.';
    const engine = engineValidation(sample);
    const ajv = ajvValidation(sample);
    for (let i = 0; i < 50; i++) [engine(), ajv()];
    return {
      ...(await alternate(
        9,
        async () => perSecond(engine),
        async () => perSecond(ajv),
      )),
      unit: '/s',
    };
  },
};

/** Loading replaces every value, so that nothing of the last round is remembered. */
function engineValidation({ suiteCase, sample, suiteForm }: LoadedCase): () => void {
  const form = openCase(suiteCase, sample, suiteForm);
  const scopes = form.options.scopes ?? [];
  return () => {
    form.load(scopes);
    form.issues.value;
  };
}

function ajvValidation({ suiteCase, sample, suiteForm }: LoadedCase): () => void {
  const { validators } = suiteForm;
  const scopes = openCase(suiteCase, sample, suiteForm).options.scopes ?? [];
  const patterns = [...compileModel(suiteForm.form).scopes.values()];
  const checks = scopes.map((scope) => {
    const model = patterns.find(({ pointer }) => scope.path === pointer || scope.path.startsWith(`${pointer}/`));
    return { scope, check: validators[model?.pattern ?? ''] };
  });
  return () => {
    for (const { scope, check } of checks) judge(scope, check);
  };
}

function judge({ value }: StoredScope, check: ValidatorModule['validators'][string] | undefined): void {
  for (const [key, validate] of Object.entries(check?.fields ?? {})) {
    if (value[key] !== undefined && value[key] !== null) validate(value[key]);
  }
  check?.scope?.(value);
}

function perSecond(work: () => void): number {
  const end = performance.now() + 200;
  const start = performance.now();
  let rounds = 0;
  while (performance.now() < end) {
    work();
    rounds++;
  }
  return (1000 * rounds) / (performance.now() - start);
}

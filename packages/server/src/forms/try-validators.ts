import { Worker } from 'node:worker_threads';

/** Scope pattern → keys of its fields that have a check. */
export type CheckedFields = Record<string, string[]>;

const milliseconds = 5000;

/**
 * Loads a module of checks where it can reach nothing: in a thread of its own with little memory, in a context that has
 * no `process`, no `import` and no timers. Rejects with the reason where it doesn't load.
 */
export function tryValidators(text: string): Promise<CheckedFields> {
  const worker = new Worker(loader, {
    eval: true,
    workerData: text,
    env: {},
    execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  return new Promise<CheckedFields>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not loaded within ${milliseconds} ms`)), milliseconds);
    worker.once('message', ({ fields, reason }: { fields?: CheckedFields; reason?: string }) =>
      fields ? resolve(fields) : reject(new Error(reason)),
    );
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('ended before it was loaded'));
    });
  }).finally(() => worker.terminate());
}

const loader = `
const { parentPort, workerData } = require('node:worker_threads');
const { createContext, SourceTextModule } = require('node:vm');
(async () => {
  const code = { strings: false, wasm: false };
  const context = createContext(Object.create(null), { codeGeneration: code });
  const module = new SourceTextModule(workerData, { context });
  await module.link((name) => { throw new Error('imports ' + name); });
  await module.evaluate({ timeout: ${milliseconds} });
  const { validators } = module.namespace;
  if (typeof validators !== 'object' || validators === null) throw new Error('exports no validators');
  const isCheck = ([, check]) => typeof check === 'function';
  const fields = Object.entries(validators).map(([pattern, scope]) =>
    [pattern, Object.entries(scope.fields).filter(isCheck).map(([key]) => key)]);
  return { fields: Object.fromEntries(fields) };
})().catch((error) => ({ reason: String(error) })).then((answer) => parentPort.postMessage(answer));
`;

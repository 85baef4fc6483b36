import type { Applicant, Facts, FormDefinition, Json, JsonSchema } from '@zhicheng/engine';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FactError, type FactQuestion, type FactSource } from './fact-source.ts';

/** What the office's systems tell about a person of what a form names; null where they don't. Never rejects. */
export type AskFacts = (
  form: Pick<FormDefinition, 'facts'>,
  about: { city: string; applicant: Applicant },
) => Promise<Facts>;

export interface FactOptions {
  /** Absent: nothing is ever known. */
  source: FactSource | undefined;
  timeoutMillis: number;
  log: (details: object, message: string) => void;
}

export function createAskFacts({ source, timeoutMillis, log }: FactOptions): AskFacts {
  const ask = async (question: FactQuestion, schema: JsonSchema): Promise<Json> => {
    if (!source) return null;
    const signal = AbortSignal.timeout(timeoutMillis);
    try {
      const value = await Promise.race([source(question, signal), aborted(signal)]);
      return value === null ? null : asDeclared(structuredClone(value), schema);
    } catch (error) {
      const { city, name } = question;
      const reason = signal.aborted ? 'no answer in time' : reasonOf(error);
      log({ city, fact: name, reason }, 'a fact could not be had');
      return null;
    }
  };
  return async ({ facts = {} }, about) => {
    const entries = Object.entries(facts).map(async ([name, schema]) => [name, await ask({ ...about, name }, schema)]);
    return Object.fromEntries(await Promise.all(entries));
  };
}

// What the form doesn't ask for is taken out: it is nobody's business here.
const ajv = new Ajv2020({ strict: false, validateFormats: false, removeAdditional: 'all' });
const checks = new WeakMap<JsonSchema, ValidateFunction>();

function asDeclared(value: Json, schema: JsonSchema): Json {
  const check = checks.get(schema) ?? ajv.compile(schema);
  checks.set(schema, check);
  if (check(value)) return value;
  const [first] = check.errors ?? [];
  throw new FactError(`not of the shape that the form says: ${first?.schemaPath ?? ''}`);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Messages of others may name addresses, and addresses people. */
function reasonOf(error: unknown): string {
  if (error instanceof FactError) return error.message;
  const { name, code, cause } = error as NodeJS.ErrnoException & { cause?: { code?: string } };
  return [name, code ?? cause?.code].filter(Boolean).join(' ');
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledForm, DictionaryDefinition } from '@zhicheng/engine/definition';
import { folderReader } from '../build/built-reader.ts';
import type { Finding } from '../check/check-schemas.ts';
import { ToolsError } from '../errors.ts';

/** A built form complete in itself: the body of `POST /api/admin/forms`. */
export interface Publication {
  form: CompiledForm;
  /** Text of the module with its checks. */
  validators: string;
  dictionaries: DictionaryDefinition[];
  /** Of the form's city, which offers the form. */
  catalogue?: unknown;
}

export type PublishAnswer =
  | { taken: true; id: string; version: string }
  | { taken: false; problem: string; findings: Finding[] };

/** Reads a form from a build: `city/form`, or one version, `city/form@1.0.0`. @throws ToolsError `file-missing` */
export async function readPublication(build: string, asked: string): Promise<Publication> {
  const { json } = folderReader(build);
  const [id = '', named] = asked.split('@');
  const forms = (await json('forms/index.json')) as { id: string; version: string }[];
  const version = named ?? forms.find((form) => form.id === id)?.version;
  if (version === undefined) throw new ToolsError('file-missing', `${asked} in ${build}`);
  const form = (await json(`forms/${id}/${version}/form.json`)) as CompiledForm;
  const validators = await readFile(join(build, `forms/${id}/${version}`, form.validators), 'utf8');
  const dictionaries = await Promise.all(
    Object.keys(form.dictionaries).map((name) => json(`dictionaries/${name}.json`) as Promise<DictionaryDefinition>),
  );
  const [city] = id.split('/');
  const catalogue = await json(`catalogue/${city}.json`).catch(() => undefined);
  return { form, validators, dictionaries, ...(catalogue !== undefined && { catalogue }) };
}

/** A refusal is an answer: the form that was there stays. @throws ToolsError `server-unreachable` */
export async function sendPublication(publication: Publication, server: string, token: string): Promise<PublishAnswer> {
  const response = await fetch(new URL('/api/admin/forms', server), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      'X-Requested-With': 'zhicheng',
    },
    body: JSON.stringify(publication),
  }).catch((cause: unknown) => {
    throw new ToolsError('server-unreachable', server, { cause });
  });
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.status === 201) return { taken: true, id: String(body.id), version: String(body.version) };
  const { title = '', detail = '', findings = [] } = body;
  return {
    taken: false,
    problem: [`${response.status} ${title}`.trim(), detail].filter((line) => line !== '').join(': '),
    findings: findings as Finding[],
  };
}

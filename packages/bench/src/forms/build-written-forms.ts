import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DictionaryDefinition } from '@zhicheng/engine';
import { buildForms } from '@zhicheng/tools';
import { choices, manyFields } from './many-fields.ts';
import { manyRows } from './many-rows.ts';
import { toDefinition, type WrittenForm } from './written-form.ts';

/** Sizes of the big form, smallest first. */
const fieldCounts = [100, 1000, 5000] as const;

const dictionary: DictionaryDefinition = {
  id: choices,
  title: '选项',
  version: '1',
  tree: false,
  items: ['主持', '参与', '指导', '审核', '其他'].map((name, index) => ({ code: String(index + 1), name })),
};

/** Compiles the generated forms exactly as `zc build` compiles real ones. */
export async function buildWrittenForms(schemas: string, out: string): Promise<void> {
  await write(join(schemas, 'dictionaries', `${choices}.json`), dictionary);
  const forms: WrittenForm[] = [...fieldCounts.map(manyFields), manyRows];
  for (const form of forms) await write(join(schemas, form.id, 'form.json'), toDefinition(form));
  await buildForms({ schemas, out });
}

async function write(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}

import { isObject } from '@zhicheng/engine/definition';
import { dictionaryPaths } from '../../schemas/read-schemas.ts';
import type { LintRule } from '../lint-rule.ts';

/** A city's dictionary that no field, expression, catalogue or dictionary names. */
export const unusedDictionary: LintRule = {
  id: 'unused-dictionary',
  severity: 'warning',
  message: { zh: '没有谁用代码表 {id}', en: 'Nothing uses the dictionary {id}' },
  remedy: {
    zh: '请删去，或在栏目、表达式、目录里写上',
    en: 'Delete it, or name it in a field, an expression or the catalogue',
  },
  *folder({ schemas }) {
    const dictionaries = dictionaryPaths(schemas);
    const readers = [...schemas.texts].filter(([path]) => !/^(?:meta|suite)\//.test(path));
    // Named as a text of its own in JSON, or as one within an expression.
    const named = new Set<string>();
    for (const [path, text] of readers) {
      for (const [, json, cel] of text.matchAll(/(?<!"id": )"([a-z0-9-]+)"|'([a-z0-9-]+)'/g))
        named.add(json ?? cel ?? path);
    }
    for (const file of dictionaries) {
      const content = schemas.json(file);
      const id = isObject(content) ? String(content.id) : '';
      if (!file.startsWith('dictionaries/') && !named.has(id)) yield { at: { file, pointer: '/id' }, params: { id } };
    }
  },
};

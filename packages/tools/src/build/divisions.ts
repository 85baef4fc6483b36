import type { DictionaryDefinition, DictionaryItem } from '@zhicheng/engine/definition';
import divisions, { type ADCodeNode } from 'administrative-division-cn';

/**
 * GB/T 2260 as a tree of provinces, prefectures and counties. Municipalities and counties directly under a province get
 * their 市辖区 / 县 / 直辖县级 prefecture, so that the tree has three levels throughout; prefecture cities without
 * counties and Hong Kong, Macao and Taiwan simply have no lower entries. Data and licence: `NOTICE.md`.
 */
export function divisionDictionary(): DictionaryDefinition {
  const items: DictionaryItem[] = [];
  const known = new Set(divisions.dataOf202011.map((row) => row.code));
  const add = (node: ADCodeNode, parent?: string): void => {
    items.push({
      code: node.code,
      name: node.name,
      ...(parent !== undefined && { parent }),
      // Not a place of its own: a widget may choose it silently where it is the only one.
      ...(!known.has(node.code) && { extra: { virtual: true } }),
    });
    for (const child of node.children ?? []) add(child, node.code);
  };
  for (const province of divisions.formatGB2260WellFormed(divisions.dataOf202011)) add(province);
  return {
    id: 'gb2260',
    title: '行政区划',
    standard: 'GB/T 2260',
    version: '2020-11',
    source: 'administrative-division-cn 0.2.1, MIT License, Copyright (c) 2021 Qingrong Ke',
    tree: true,
    items,
  };
}

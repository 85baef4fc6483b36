import { anchorOf, type MetaSchema, type MetaSchemas, resolve } from './meta-schema.ts';
import { propertyRows } from './property-rows.ts';
import { typeWords } from './type-words.ts';

/** `docs/reference/definition.md`: every file kind and every property, as the meta-schemas tell them. */
export function definitionPage(schemas: MetaSchemas): string {
  const kinds = [...schemas];
  return [
    '# 定义文件参考 · Definition files',
    '',
    '由 `schemas/meta/` 生成，请改那里的 `title`、`description`、`examples`，再运行',
    '`node --conditions=source packages/tools/src/reference/write-definition-page.ts`。',
    'Generated from `schemas/meta/`; change it there. 表达式里能用的函数见 [expressions.md](expressions.md)，',
    '怎么用见[教程](../guide/tutorial.zh.md)（[English](../guide/tutorial.en.md)）。',
    '',
    '- 标 **必** 的属性必须写。`*` 是自取的名字，`[]` 是列表的每一项。',
    '- “或引用”：可以写成 `{"$ref": "另一文件.json"}`，见[引用](#reference)。',
    '- 扩展别的表单（`extends`）时只写不同之处，值写 `null` 是删除。',
    '',
    '| 种类 | 元模式 |',
    '|---|---|',
    ...kinds.map(([file, { title = file }]) => `| [${title}](#${anchorOf(file)}) | \`${file}\` |`),
    ...kinds.flatMap(([file, schema]) => [
      ...section(schemas, file, schema, '##', anchorOf(file)),
      ...Object.entries(schema.$defs ?? {}).flatMap(([part, inner]) =>
        section(schemas, file, inner, '###', anchorOf(file, part)),
      ),
    ]),
    '',
  ].join('\n');
}

function section(schemas: MetaSchemas, file: string, schema: MetaSchema, hashes: string, anchor: string): string[] {
  const rows = propertyRows(schemas, file, schema);
  return [
    '',
    `<a id="${anchor}"></a>`,
    '',
    `${hashes} ${schema.title ?? anchor}（\`${anchor}\`）`,
    '',
    ...(schema.description ? [`${schema.description}。`, ''] : []),
    ...choices(schemas, file, schema),
    ...(rows.length === 0
      ? [`值：${typeWords(schemas, file, schema)}。`]
      : [
          '| 属性 | 必 | 值 | 含义 | 例 |',
          '|---|---|---|---|---|',
          ...rows.map(({ name, required, type, title, description, example }) => {
            const meaning = [`**${title}**`, description].filter((text) => text && text !== '****').join('：');
            return `| \`${name}\` | ${required ? '必' : ''} | ${cell(type)} | ${cell(meaning)} | ${exampleCell(example)} |`;
          }),
        ]),
    ...(schema.examples?.slice(0, 1).flatMap((example) => ['', '例：', '', ...block(example)]) ?? []),
  ];
}

/** Where a property decides what else the object has: `allOf` of `if` that property is such, `then` that kind. */
function choices(schemas: MetaSchemas, file: string, { allOf = [] }: MetaSchema): string[] {
  const lines = allOf.flatMap(({ if: condition, then: outcome }) =>
    Object.entries(condition?.properties ?? {}).flatMap(([key, { const: value }]) => {
      const target = outcome?.$ref === undefined ? undefined : resolve(schemas, file, outcome.$ref);
      return value === undefined || !target
        ? []
        : [`- \`${key}\` 是 \`${value}\`：[${target.schema.title}](#${target.anchor})`];
    }),
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function block(example: unknown): string[] {
  return ['```json', JSON.stringify(example, null, 2), '```'];
}

function exampleCell(example: unknown): string {
  return example === undefined ? '' : `\`${cell(JSON.stringify(example))}\``;
}

/** Cells of a table hold no line break and no bare bar. */
function cell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

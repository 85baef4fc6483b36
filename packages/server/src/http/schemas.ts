/** JSON Schema of what travels, shared by the routes and shown in the API's description. */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const nullableText: Schema = { type: ['string', 'null'] };
const integer: Schema = { type: 'integer' };
const flag: Schema = { type: 'boolean' };
const anyObject: Schema = { type: 'object', additionalProperties: true };
const listOf = (items: Schema): Schema => ({ type: 'array', items });

export const ref = (id: string): Schema => ({ $ref: `${id}#` });

/** All properties are there, unless named optional. */
function object(
  id: string,
  properties: Record<string, Schema>,
  optional: readonly string[] = [],
): Schema & { $id: string } {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { $id: id, type: 'object', properties, required, additionalProperties: true };
}

const attachment = {
  id: text,
  kind: text,
  name: text,
  fileName: text,
  mediaType: text,
  size: integer,
  uploadedAt: text,
  photo: anyObject,
};
const dictionaryItem = {
  code: text,
  name: text,
  description: text,
  order: integer,
  enabled: flag,
  reason: text,
  parent: text,
  aliases: listOf(text),
  validFrom: text,
  validTo: text,
  extra: anyObject,
};
const optionalOfItem = Object.keys(dictionaryItem).filter((key) => key !== 'code' && key !== 'name');

export const sharedSchemas: readonly (Schema & { $id: string })[] = [
  object(
    'Issue',
    {
      rule: text,
      severity: { enum: ['error', 'warning'] },
      path: text,
      scope: text,
      step: text,
      params: anyObject,
      message: text,
    },
    ['message'],
  ),
  object('StoredScope', { path: text, value: anyObject, version: text, updatedAt: text, unconfirmed: flag }, [
    'unconfirmed',
  ]),
  object(
    'Problem',
    {
      type: text,
      title: text,
      status: integer,
      detail: text,
      code: text,
      issues: listOf(ref('Issue')),
      other: { anyOf: [ref('StoredScope'), { type: 'null' }] },
      captchaRequired: flag,
    },
    ['issues', 'other', 'captchaRequired'],
  ),
  object('Attachment', attachment, ['photo']),
  object('SharedFile', { ...attachment, declarationId: text, origin: text }, ['photo']),
  object('Receipt', { number: text, sha256: text, submittedAt: text }),
  object('DeclarationEvent', {
    seq: integer,
    step: text,
    result: text,
    opinion: text,
    actorUnit: text,
    actorName: text,
    at: nullableText,
    status: text,
    stateAfter: text,
  }),
  object('MigrationNotice', { from: text, to: text, notices: listOf(text), changes: listOf(ref('DraftChange')) }),
  object('DraftChange', { path: text, op: text, reason: text, before: {}, after: {} }),
  object('ActionResult', {
    state: text,
    receipt: { anyOf: [ref('Receipt'), { type: 'null' }] },
    events: listOf(ref('DeclarationEvent')),
  }),
  object(
    'DeclarationSnapshot',
    {
      id: text,
      form: anyObject,
      meta: anyObject,
      applicant: anyObject,
      state: text,
      stateLabel: text,
      editable: { anyOf: [{ const: 'all' }, listOf(text)] },
      scopes: listOf(ref('StoredScope')),
      events: listOf(ref('DeclarationEvent')),
      actions: listOf(text),
      receipt: { anyOf: [ref('Receipt'), { type: 'null' }] },
      migration: { anyOf: [ref('MigrationNotice'), { type: 'null' }] },
      facts: anyObject,
      today: text,
      updatedAt: text,
    },
    ['facts'],
  ),
  object('DeclarationSummary', {
    id: text,
    formTitle: text,
    year: integer,
    business: text,
    series: text,
    titleName: nullableText,
    state: text,
    stateLabel: text,
    updatedAt: text,
    canEdit: flag,
  }),
  object('ImportDataset', {
    scopes: listOf({ type: 'object', properties: { path: text, value: anyObject }, required: ['path', 'value'] }),
    sources: listOf(text),
  }),
  object('DictionaryItem', dictionaryItem, optionalOfItem),
  object('DictionaryContent', {
    id: text,
    title: text,
    version: text,
    tree: flag,
    items: listOf(ref('DictionaryItem')),
  }),
  object('LookupResult', {
    items: listOf({
      allOf: [
        ref('DictionaryItem'),
        { type: 'object', properties: { hasChildren: flag, trail: listOf(text) }, required: ['hasChildren', 'trail'] },
      ],
    }),
    total: integer,
  }),
  object('Me', {
    userId: text,
    userType: text,
    userName: text,
    name: text,
    idNumber: text,
    mobile: text,
    email: text,
    expiresAt: nullableText,
    today: text,
  }),
];

/** The response of a route, beside the problems that any route may answer with. */
export function answers(
  status: number,
  description: string,
  schema: Schema = { type: 'null' },
  more: Schema = {},
): Schema {
  const problem = { description: '问题', content: { 'application/problem+json': { schema: ref('Problem') } } };
  return { [status]: { description, ...schema }, ...more, default: problem };
}

/** A response that isn't JSON. */
export function streams(description: string, mediaType: string): Schema {
  return answers(200, description, { content: { [mediaType]: { schema: { type: 'string' } } } });
}

export const idParams: Schema = { type: 'object', properties: { id: text }, required: ['id'] };

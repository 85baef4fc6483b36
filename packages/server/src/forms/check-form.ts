import { createHash } from 'node:crypto';
import { type CompiledForm, compileModel, type DictionaryDefinition, type FormModel } from '@zhicheng/engine';
import { expressionsIn } from '@zhicheng/engine/definition';
import { compareVersions } from './compare-versions.ts';
import { type FormFinding, findingIn } from './form-finding.ts';
import { type FormFiles, isValidatorsName } from './form-folder.ts';
import type { ShapeCheck } from './shape-check.ts';
import { tryValidators } from './try-validators.ts';

export interface FormCheck {
  shapes: ShapeCheck;
  /** What is in use now. */
  dictionary(id: string): DictionaryDefinition | undefined;
}

/** Looks over a form as `zc build` made it, before anybody fills it in. Later stages need what earlier ones found sound. */
export async function checkForm(files: FormFiles, check: FormCheck): Promise<FormFinding[]> {
  const shape = checkShapes(files, check.shapes);
  if (shape.length > 0) return shape;
  const parts = [...checkPrograms(files.form), ...checkDictionaries(files, check), ...checkCatalogue(files)];
  const model = modelOf(files.form);
  if (!('steps' in model)) return [...parts, model];
  return [...parts, ...(await checkValidators(files, model))];
}

const rebuild = '用同一版本的 zc 重新 zc build，再发布。';

function checkShapes({ form, dictionaries, catalogue }: FormFiles, shapes: ShapeCheck): FormFinding[] {
  const { programs: _, validators, dictionaries: used, ...definition } = form;
  const findings = [
    ...shapes('form', definition, 'form.json'),
    ...dictionaries.flatMap((dictionary) =>
      shapes('dictionary', dictionary, `dictionaries/${String(dictionary?.id)}.json`),
    ),
    ...(catalogue ? shapes('catalogue', catalogue, 'catalogue.json') : []),
  ];
  if (form.abstract) {
    findings.push(finding('abstract', '/abstract', '这是只供扩展的表单', '发布扩展它的表单。'));
  }
  if ('extends' in form || typeof used !== 'object' || used === null || !isValidatorsName(validators)) {
    findings.push(finding('not-compiled', '', '这不是 zc build 的产物', rebuild));
  }
  return findings;
}

function checkPrograms(form: CompiledForm): FormFinding[] {
  return expressionsIn(form)
    .filter(({ text }) => !Object.hasOwn(form.programs ?? {}, text))
    .map(({ pointer, text }) => finding('expression-not-compiled', pointer, `表达式没有编译：${text}`, rebuild));
}

/** A later version than the form was built with will do: codes are never lost, see `combineDictionaries`. */
function checkDictionaries({ form, dictionaries }: FormFiles, { dictionary }: FormCheck): FormFinding[] {
  const sent = new Map(dictionaries.map((each) => [each.id, each]));
  const isThere = (id: string, version: string) =>
    [sent.get(id), dictionary(id)].some((each) => each && compareVersions(each.version, version) >= 0);
  return Object.entries(form.dictionaries)
    .filter(([id, { version }]) => !isThere(id, version))
    .map(([id, { version }]) =>
      finding('dictionary-missing', `/dictionaries/${id}`, `没有字典 ${id} 的 ${version} 版`, '把这份字典一同发布。'),
    );
}

function checkCatalogue({ form, catalogue }: FormFiles): FormFinding[] {
  if (!catalogue || form.id.startsWith(`${catalogue.city}/`)) return [];
  const message = `业务目录是 ${catalogue.city} 的，表单是 ${form.id}`;
  return [
    findingIn('catalogue.json', { rule: 'other-city', pointer: '/city', message, remedy: '与本市的表单一同发布。' }),
  ];
}

function modelOf(form: CompiledForm): FormModel | FormFinding {
  try {
    return compileModel(form);
  } catch (error) {
    return finding('definition', '', `表单不能使用：${(error as Error).message}`, '先用 zc check 检查。');
  }
}

async function checkValidators({ form, validators }: FormFiles, model: FormModel): Promise<FormFinding[]> {
  const hash = createHash('sha256').update(validators).digest('hex').slice(0, 12);
  const of = (rule: string, message: string) =>
    findingIn(form.validators, { rule, pointer: '', message, remedy: rebuild });
  if (form.validators !== `validators-${hash}.js`) return [of('validators-name', '校验代码与它的名称不符')];
  try {
    const checked = await tryValidators(validators);
    return [...model.scopes.values()].flatMap(({ pattern, fields }) => {
      const missing = fields.filter(({ key }) => !checked[pattern]?.includes(key)).map(({ key }) => key);
      if (checked[pattern] && missing.length === 0) return [];
      return [of('validators-missing', `${pattern} 没有校验代码：${missing.join('、')}`)];
    });
  } catch (error) {
    return [of('validators-broken', `校验代码不能装入：${(error as Error).message}`)];
  }
}

function finding(rule: string, pointer: string, message: string, remedy: string): FormFinding {
  return findingIn('form.json', { rule, pointer, message, remedy });
}

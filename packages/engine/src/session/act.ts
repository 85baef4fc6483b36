import type { Issue } from '../issue.ts';
import { StoreError } from '../store/store-error.ts';
import type { StoreErrorCode } from '../store/types.ts';
import { uniqueId } from '../store/unique-id.ts';
import { errorsIn } from './outcome.ts';
import { save } from './save.ts';
import type { SessionCore } from './session-core.ts';
import type { DeclarationSession } from './types.ts';
import type { Uploads } from './uploads.ts';

type ActOutcome = Awaited<ReturnType<DeclarationSession['act']>>;

/** After these nobody knows whether the action was carried out: a retry must be the same request. */
const unanswered: readonly StoreErrorCode[] = ['offline', 'busy', 'failed', 'sign-in-required'];

/** Carries workflow actions out, each at most once. */
export function createActor(core: SessionCore, uploads: Pick<Uploads, 'isBusy'>): DeclarationSession['act'] {
  const keys = new Map<string, string>();

  return async (action, opinion): Promise<ActOutcome> => {
    // Once it is submitted no row takes them any more.
    if (uploads.isBusy()) return { status: 'failed', message: '还有附件没有传完，请等传完或取消上传后再提交' };
    const unsaved = await saveEverything(core);
    if (unsaved) return { status: 'failed', message: unsaved };
    const outdated = await askFacts(core, action);
    if (outdated) return { status: 'failed', message: outdated };
    const issues = validate(core, action);
    if (issues.length > 0) return { status: 'issues', issues };

    const request = JSON.stringify([action, opinion ?? '']);
    const key = keys.get(request) ?? uniqueId();
    keys.set(request, key);
    try {
      const body = opinion === undefined ? {} : { opinion };
      const result = await core.store.act(core.declarationId, action, body, key);
      keys.delete(request);
      const { state, receipt, events } = result;
      core.snapshot.value = { ...core.snapshot.peek(), state, receipt, events };
      core.tabs.tell({ kind: 'acted' });
      await refresh(core);
      return { status: 'done', result };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (!unanswered.includes(error.code)) keys.delete(request);
      if (error.code === 'sign-in-required') core.outbox.blocked.value = 'signed-out';
      const found = error.problem?.issues;
      return found?.length ? { status: 'issues', issues: found } : { status: 'failed', message: error.message };
    }
  };
}

/** State, events, facts and what may be edited now, after an action. What was sent has left the journal by then. */
export async function refresh(core: SessionCore): Promise<void> {
  const snapshot = await core.store.open(core.declarationId).catch(() => null);
  if (!snapshot) return;
  core.snapshot.value = snapshot;
  core.form.editable.value = snapshot.editable;
  core.form.facts.value = snapshot.facts ?? {};
}

/** Why something could not be stored, or null. */
async function saveEverything(core: SessionCore): Promise<string | null> {
  await core.outbox.flush();
  if (core.conflicts.peek().length > 0) return '有内容已在其他窗口或设备上修改，请先选择保留哪一份';
  for (const message of core.refusals.peek().values()) return message;
  for (const { kind, pointer } of core.form.model.scopes.values()) {
    if (kind !== 'panel' || !core.form.panel(pointer).dirty.peek()) continue;
    const outcome = await save(core, core.form.panel(pointer));
    if (outcome.status === 'refused') return outcome.message;
  }
  if (core.outbox.blocked.peek() === 'signed-out') return '登录已过期，请重新登录后再提交';
  if (core.outbox.blocked.peek()) return '还有内容没有保存到服务器，请检查网络，保存成功后再提交';
  return null;
}

/** What other systems tell now: the store judges by that. Opening may also have taken the draft to a newer form; then why. */
async function askFacts(core: SessionCore, action: string): Promise<string | null> {
  const { facts, workflow } = core.form.model.definition;
  if (!facts || !workflow.actions[action]?.validates) return null;
  await refresh(core);
  if (core.snapshot.peek().form.version === core.formStamp.version) return null;
  core.outdated.value = true;
  return '表格已更新，请刷新页面，核对更新的内容后再提交；已填内容不会丢失';
}

function validate({ form }: SessionCore, action: string): Issue[] {
  if (!form.model.definition.workflow.actions[action]?.validates) return [];
  for (const step of form.steps.peek()) step.judge();
  return errorsIn(form.issues.peek());
}

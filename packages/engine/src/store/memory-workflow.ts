import type { MemoryDeclaration } from './memory-declaration.ts';
import type { MemoryStoreOptions } from './memory-options.ts';
import { storeMessages } from './problem.ts';
import { StoreError } from './store-error.ts';
import type { ActionResult, Receipt } from './types.ts';

/** Carries an action out as the form's workflow says: from a fitting state, after validation, with an event and a receipt. */
export async function act(
  declaration: MemoryDeclaration,
  name: string,
  opinion: string,
  options: MemoryStoreOptions,
  now: () => number,
): Promise<ActionResult> {
  const { workflow } = declaration.form;
  const action = workflow.actions[name];
  if (!action?.from.includes(declaration.snapshot().state)) throw new StoreError('refused', storeMessages.refused);
  if (action.validates) refuseIssues(declaration, options);

  const at = new Date(now()).toISOString();
  const receipt = action.validates ? await sign(declaration, at) : null;
  // Signing took a moment in which the same action may have come twice.
  if (!action.from.includes(declaration.snapshot().state)) throw new StoreError('refused', storeMessages.refused);
  declaration.enter(
    action.to,
    {
      seq: 0,
      step: action.step,
      result: action.result,
      opinion,
      actorUnit: '',
      actorName: declaration.snapshot().applicant.name,
      at,
      status: '已办',
      stateAfter: action.to,
    },
    receipt,
  );
  const after = declaration.snapshot();
  return { state: after.state, receipt: after.receipt, events: after.events };
}

function refuseIssues(declaration: MemoryDeclaration, { validate }: MemoryStoreOptions): void {
  const issues = validate?.(declaration.snapshot(), declaration.document()) ?? [];
  if (!issues.some((issue) => issue.severity === 'error')) return;
  const problem = { title: '还有内容需要处理，请改正后再提交', status: 422, code: 'issues', issues: [...issues] };
  throw new StoreError('invalid', problem.title, { problem });
}

async function sign(declaration: MemoryDeclaration, submittedAt: string): Promise<Receipt> {
  const bytes = new TextEncoder().encode(JSON.stringify(declaration.document()));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { number: sha256.slice(0, 12).toUpperCase(), sha256, submittedAt };
}

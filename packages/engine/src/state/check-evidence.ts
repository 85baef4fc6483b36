import type { ExpressionContext } from '../expressions/compile-expression.ts';
import type { Issue } from '../issue.ts';
import type { EvidenceModel } from '../model/types.ts';
import type { Attachment } from '../store/types.ts';
import { type FormCore, isMet } from './form-core.ts';
import { type Place, toIssue } from './make-issue.ts';

export function isEvidenceVisible(core: FormCore, evidence: EvidenceModel, context: ExpressionContext): boolean {
  return evidence.visibleWhen === null || isMet(core, evidence.visibleWhen, context);
}

export function isEvidenceRequired(core: FormCore, evidence: EvidenceModel, context: ExpressionContext): boolean {
  return evidence.required || isMet(core, evidence.requiredWhen, context);
}

/** Files of the slot's own kind, and of the kinds that count for it. */
export function filesOf(evidence: EvidenceModel, attachments: readonly Attachment[]): Attachment[] {
  const kinds = [evidence.kind, ...(evidence.definition.satisfiedBy ?? [])];
  return attachments.filter((attachment) => kinds.includes(attachment.kind));
}

/** R-AT-6: the slots of a row that lack files, as issues. */
export function checkEvidence(
  core: FormCore,
  place: Place,
  attachments: readonly Attachment[],
  context: ExpressionContext,
): Issue[] {
  return (place.scope.table?.evidence ?? []).flatMap((evidence) => {
    if (!isEvidenceVisible(core, evidence, context) || !isEvidenceRequired(core, evidence, context)) return [];
    if (filesOf(evidence, attachments).length >= evidence.minFiles) return [];
    const finding = {
      rule: 'R-AT-6',
      params: { kind: evidence.kind, material: evidence.label, evidence: evidence.label },
    };
    return [toIssue(core, place, finding, `${place.scopePath}/attachments/${evidence.kind}`)];
  });
}

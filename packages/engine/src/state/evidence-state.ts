import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { ExpressionContext } from '../expressions/compile-expression.ts';
import type { EvidenceModel } from '../model/types.ts';
import type { Attachment } from '../store/types.ts';
import { filesOf, isEvidenceRequired, isEvidenceVisible } from './check-evidence.ts';
import type { FormCore } from './form-core.ts';
import type { EvidenceState } from './types.ts';

export function createEvidence(
  form: FormCore,
  model: EvidenceModel,
  attachments: ReadonlySignal<readonly Attachment[]>,
  context: () => ExpressionContext,
): EvidenceState {
  const visible = computed(() => isEvidenceVisible(form, model, context()));
  const required = computed(() => isEvidenceRequired(form, model, context()));
  const files = computed(() => filesOf(model, attachments.value));
  const missing = computed(() => (required.value ? Math.max(0, model.minFiles - files.value.length) : 0));
  return { model, visible, required, files, missing };
}

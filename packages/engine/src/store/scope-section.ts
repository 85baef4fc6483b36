import type { FormDefinition, PanelDefinition, TableDefinition } from '../definition/types.ts';

export interface ScopeSection {
  step: string;
  definition: PanelDefinition | TableDefinition;
}

/** The panel whose scope is `path`, or the table of which it is a row; null where the form has neither. */
export function sectionOfScope(form: Pick<FormDefinition, 'layout'>, path: string): ScopeSection | null {
  const table = path.slice(0, path.lastIndexOf('/'));
  for (const [step, { sections }] of Object.entries(form.layout.steps)) {
    for (const definition of Object.values(sections)) {
      if (definition.kind === 'panel' && definition.data === path) return { step, definition };
      if (definition.kind === 'table' && definition.data === table) return { step, definition };
    }
  }
  return null;
}

export function isEditableStep(editable: 'all' | readonly string[], step: string): boolean {
  return editable === 'all' || editable.includes(step);
}

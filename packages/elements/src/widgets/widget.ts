import type { DeclarationSession, FieldState, Form } from '@zhicheng/engine';
import type { TemplateResult } from 'lit';

/** What a widget gets besides its field. */
export interface WidgetContext {
  form: Form;
  /** Null in a `<zc-form>` without a backend. */
  session: DeclarationSession | null;
  /** True: shown, not changed. */
  readonly: boolean;
}

/** Ids within the root that tie the control to its label, hint and issues. */
export interface WidgetIds {
  control: string;
  label: string;
  /** For aria-describedby; empty when there is nothing to tell. */
  describedBy: string;
}

/**
 * Draws the control of one field. Called again whenever a signal it read changes. It reports with `field.set` while the
 * person works (never between `compositionstart` and `compositionend`) and `field.leave` when they leave.
 */
export interface Widget {
  readonly name: string;
  /** `field`: one labelled control. `group`: several controls under a common name. */
  readonly shape: 'field' | 'group';
  /** Takes the whole row of the grid, whatever the definition says. */
  readonly wide?: boolean;
  /** Draws a field that can't be changed by itself; others are then shown as text. */
  readonly drawsReadonly?: boolean;
  render(field: FieldState, ids: WidgetIds, context: WidgetContext): TemplateResult;
}

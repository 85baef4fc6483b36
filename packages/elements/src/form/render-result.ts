import { compileExpression, type Expression, type ResultDefinition, type SectionModel } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import type { WidgetContext } from '../widgets/widget.ts';

/** The first alternative that holds, in its tone; nothing while none can be told yet. Reads signals: call it inside `track`. */
export function renderResult(section: SectionModel, context: WidgetContext): TemplateResult | typeof nothing {
  const definition = section.definition as ResultDefinition;
  for (const id of definition.order ?? Object.keys(definition.alternatives)) {
    const alternative = definition.alternatives[id];
    if (!alternative || context.form.evaluate(compiled(alternative.when)) !== true) continue;
    return html`<div class="zc-notice zc-notice-${alternative.tone}" role="status">
      ${icon(alternative.tone)}<p>${alternative.text}</p>
    </div>`;
  }
  return nothing;
}

function compiled(text: string): Expression {
  const known = expressions.get(text) ?? compileExpression(text);
  expressions.set(text, known);
  return known;
}

const expressions = new Map<string, Expression>();

import type { Form, ResultAlternative, ResultDefinition, SectionModel } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import type { WidgetContext } from '../widgets/widget.ts';

/** The first alternative that holds, in its tone; nothing while none can be told yet. Reads signals: call it inside `track`. */
export function renderResult(section: SectionModel, context: WidgetContext): TemplateResult | typeof nothing {
  const { form } = context;
  const { alternatives, order = Object.keys(alternatives) } = section.definition as ResultDefinition;
  for (const id of order) {
    const alternative = alternatives[id];
    if (!alternative || form.evaluate(form.model.expression(alternative.when)) !== true) continue;
    return html`<div class="zc-notice zc-notice-${alternative.tone}" role="status">
      ${icon(alternative.tone)}
      <p>${sentence(alternative, form)}</p>
    </div>`;
  }
  return nothing;
}

function sentence({ text, parameters = {} }: ResultAlternative, form: Form): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = parameters[name];
    return parameter === undefined ? whole : String(form.evaluate(form.model.expression(parameter)) ?? '');
  });
}

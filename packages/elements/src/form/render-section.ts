import type { SectionDefinition, SectionModel } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { lazily } from '../base/lazily.ts';
import { pathToId } from '../base/path-to-id.ts';
import { track } from '../base/track.ts';
import { renderIssueList } from '../parts/issue-list.ts';
import { renderSectionNotice } from '../parts/notice.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { renderFields } from './render-fields.ts';
import { renderResult } from './render-result.ts';

type SectionRenderer = (section: SectionModel, context: WidgetContext) => unknown;

/** What each kind of section is drawn with. The heavy ones come when first needed. */
const renderers: Readonly<Record<SectionDefinition['kind'], SectionRenderer>> = {
  panel: renderPanel,
  table: (section, context) =>
    lazily(
      () => import('../table/define.ts'),
      () => html`<zc-table
        .session=${context.session}
        .table=${context.form.table(section.scope?.pointer ?? '')}
        .readonly=${context.readonly}
      ></zc-table>`,
    ),
  import: (section, context) =>
    lazily(
      () => import('../import/define.ts'),
      () => html`<zc-import
        .session=${context.session}
        .step=${section.step}
        .section=${section}
        .readonly=${context.readonly}
      ></zc-import>`,
    ),
  result: (section, context) => track(() => renderResult(section, context)),
  review: (_section, context) =>
    lazily(
      () => import('../review/define.ts'),
      () => html`<zc-review .session=${context.session} .readonly=${context.readonly}></zc-review>`,
    ),
  history: (_section, context) =>
    lazily(
      () => import('../history/define.ts'),
      () => track(() => html`<zc-history .events=${context.session?.snapshot.value.events ?? []}></zc-history>`),
    ),
};

/** A card with its heading, its notices and what its kind draws. */
export function renderSection(section: SectionModel, context: WidgetContext): TemplateResult {
  const id = section.scope ? pathToId(section.scope.pointer) : `zc-section-${section.step}-${section.id}`;
  return html`<section class="zc-card" id=${id} aria-labelledby=${section.title ? `${id}-title` : nothing}>
    ${section.title ? html`<h2 class="zc-card-title" id="${id}-title">${section.title}</h2>` : nothing}
    ${context.readonly ? nothing : renderSectionNotice(section.notices)}
    ${renderers[section.definition.kind](section, context)}
  </section>`;
}

function renderPanel(section: SectionModel, context: WidgetContext): TemplateResult {
  const panel = context.form.panel(section.scope?.pointer ?? '');
  const own = (): TemplateResult =>
    renderIssueList(
      panel.shownIssues.value.filter((issue) => issue.path === panel.path),
      context.form.model,
      `${pathToId(panel.path)}-issues`,
    );
  return html`${renderFields(panel, context)}${track(own)}`;
}

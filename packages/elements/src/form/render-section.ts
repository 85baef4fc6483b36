import type { SectionDefinition, SectionModel, StepDefinition } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { lazily } from '../base/lazily.ts';
import { type LazyPart, lazyPart } from '../base/lazy-part.ts';
import { pathToId } from '../base/path-to-id.ts';
import { track } from '../base/track.ts';
import { renderIssueList } from '../parts/issue-list.ts';
import { renderSectionNotice } from '../parts/notice.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { renderFields } from './render-fields.ts';
import { renderResult } from './render-result.ts';

interface SectionKind {
  /** What it is drawn with, if that comes only when needed. */
  part?: LazyPart;
  render(section: SectionModel, context: WidgetContext): unknown;
}

/** How each kind of section is drawn. */
const kinds: Readonly<Record<SectionDefinition['kind'], SectionKind>> = {
  panel: { render: renderPanel },
  table: {
    part: lazyPart(() => import('../table/define.ts')),
    render: (section, context) => html`<zc-table
      .session=${context.session}
      .table=${context.form.table(section.scope?.pointer ?? '')}
      .readonly=${context.readonly}
    ></zc-table>`,
  },
  import: {
    part: lazyPart(() => import('../import/define.ts')),
    render: (section, context) => html`<zc-import
      .session=${context.session}
      .step=${section.step}
      .section=${section}
      .readonly=${context.readonly}
    ></zc-import>`,
  },
  result: { render: (section, context) => track(() => renderResult(section, context)) },
  review: {
    part: lazyPart(() => import('../review/define.ts')),
    render: (_section, context) =>
      html`<zc-review .session=${context.session} .readonly=${context.readonly}></zc-review>`,
  },
  history: {
    part: lazyPart(() => import('../history/define.ts')),
    render: (_section, context) =>
      track(() => html`<zc-history .events=${context.session?.snapshot.value.events ?? []}></zc-history>`),
  },
};

/** Loads what the step's sections are drawn with, so that it can be drawn at once. */
export async function loadParts(step: StepDefinition | undefined): Promise<void> {
  await Promise.all(Object.values(step?.sections ?? {}).map(({ kind }) => kinds[kind].part?.load()));
}

/** A card with its heading, its notices and what its kind draws. */
export function renderSection(section: SectionModel, context: WidgetContext): TemplateResult {
  const id = section.scope ? pathToId(section.scope.pointer) : `zc-section-${section.step}-${section.id}`;
  return html`<section class="zc-card zc-card-${section.definition.kind}" id=${id} aria-labelledby=${section.title ? `${id}-title` : nothing}>
    ${section.title ? html`<h2 class="zc-card-title" id="${id}-title">${section.title}</h2>` : nothing}
    ${context.readonly ? nothing : renderSectionNotice(section.notices)}
    ${draw(kinds[section.definition.kind], section, context)}
  </section>`;
}

function draw({ part, render }: SectionKind, section: SectionModel, context: WidgetContext): unknown {
  return part ? lazily(part, () => render(section, context)) : render(section, context);
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

import type { DeclarationSummary } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { getDeclaration } from '../api/declarations.ts';
import { toSentence } from '../api/problem.ts';
import type { App } from '../app.ts';
import { renderDeclarationTable } from './declaration-table.ts';

/** The person's declarations with what can be done with each: 继续填写, 查看, 复制为新申报. */
export function renderMyDeclarations(app: App, declarations: readonly DeclarationSummary[]): TemplateResult {
  if (declarations.length === 0) {
    return html`<p class="empty">还没有申报。请从“<a href="/businesses">业务申报</a>”开始。</p>`;
  }
  return renderDeclarationTable(declarations, '我的申报', ({ id, year, canEdit, business }) => {
    const which = html`<span class="zc-visually-hidden">${year} 年 ${business}</span>`;
    return html`
      ${canEdit ? html`<a class="zc-button zc-button-text" href="/declarations/${id}">继续填写${which}</a>` : ''}
      <a class="zc-button zc-button-text" href="/declarations/${id}/view">查看${which}</a>
      <button type="button" class="zc-button zc-button-text" @click=${() => copy(app, id)}>复制为新申报${which}</button>
    `;
  });
}

/** To the start screen of the same business, with this declaration chosen for 数据共享. */
async function copy(app: App, id: string): Promise<void> {
  try {
    const { meta } = await getDeclaration(id);
    await app.go(`/start/${meta.flow}/${meta.businessLevel}?from=${encodeURIComponent(id)}`);
  } catch (error) {
    app.announce(toSentence(error));
  }
}

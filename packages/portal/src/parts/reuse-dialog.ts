import { renderDialog } from '@zhicheng/elements';
import type { DeclarationSummary } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { renderDeclarationTable } from './declaration-table.ts';

export interface ReuseDialog {
  root: Node;
  declarations: readonly DeclarationSummary[];
  onChoose: (declaration: DeclarationSummary) => void;
  onClose: () => void;
}

/** 数据共享: earlier declarations, one of which is taken over. */
export function renderReuseDialog({ root, declarations, onChoose, onClose }: ReuseDialog): TemplateResult {
  return renderDialog({
    root,
    title: '选择以往的申报',
    size: 'wide',
    body:
      declarations.length === 0
        ? html`<p class="empty">您以往没有在本系统申报过，不需要选择。</p>`
        : renderDeclarationTable(
            declarations,
            '以往的申报',
            (declaration) => html`
              <button type="button" class="zc-button" @click=${() => onChoose(declaration)}>
                选定<span class="zc-visually-hidden">${declaration.year} 年 ${declaration.business}</span>
              </button>
            `,
          ),
    footer: (close) => html`<button type="button" class="zc-button" @click=${close}>返回</button>`,
    onClose,
  });
}

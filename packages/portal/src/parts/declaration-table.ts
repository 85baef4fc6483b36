import type { DeclarationSummary } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { shortTime } from '../text/dates.ts';

/** Earlier declarations as a table, as cards on a narrow window. `actions` fills the last column. */
export function renderDeclarationTable(
  declarations: readonly DeclarationSummary[],
  caption: string,
  actions: (declaration: DeclarationSummary) => unknown,
): TemplateResult {
  return html`
    <table class="zc-table declarations">
      <caption class="zc-visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">申报年度</th><th scope="col">业务</th><th scope="col">系列</th><th scope="col">认定资格名称</th>
          <th scope="col">状态</th><th scope="col">更新时间</th><th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        ${declarations.map(
          (declaration) => html`
            <tr>
              <td data-label="申报年度" class="zc-number">${declaration.year}</td>
              <td data-label="业务">${declaration.business}</td>
              <td data-label="系列">${declaration.series}</td>
              <td data-label="认定资格名称">${declaration.titleName ?? '未填'}</td>
              <td data-label="状态"><span class="zc-tag ${declaration.canEdit ? 'zc-tag-warning' : 'zc-tag-info'}">${declaration.stateLabel}</span></td>
              <td data-label="更新时间" class="zc-number">${shortTime(declaration.updatedAt)}</td>
              <td data-label="操作" class="row-actions">${actions(declaration)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

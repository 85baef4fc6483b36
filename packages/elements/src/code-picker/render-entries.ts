import { html, nothing, type TemplateResult } from 'lit';
import { keyedList } from '../base/keyed-list.ts';
import { word } from '../text/part-word.ts';
import type { Entry } from './entry-browser.ts';

export interface EntryActions {
  /** Found somewhere in the tree: each entry tells where it stands. */
  trails: boolean;
  choosable(entry: Entry): boolean;
  choose(entry: Entry): void;
  descend(entry: Entry): void;
}

/** The page of entries: 名称, 代码, 描述, 下层, 选定. */
export function renderEntries(entries: readonly Entry[], actions: EntryActions): TemplateResult {
  return html`<table class="zc-table zc-picker-entries">
    <thead>
      <tr>
        <th scope="col">${word('picker.name')}</th>
        <th scope="col">${word('picker.code')}</th>
        <th scope="col" class="zc-picker-description">${word('picker.description')}</th>
        <th scope="col">${word('picker.below')}</th>
        <th scope="col">${word('picker.choice')}</th>
      </tr>
    </thead>
    <tbody>
      ${keyedList(
        entries,
        (entry) => entry.code,
        (entry) => renderEntry(entry, actions),
      )}
    </tbody>
  </table>`;
}

function renderEntry(entry: Entry, { trails, choosable, choose, descend }: EntryActions): TemplateResult {
  const refused = entry.enabled === false;
  const description = entry.description ?? entry.name;
  return html`<tr class=${refused ? 'zc-picker-refused' : ''}>
    <th scope="row">
      ${entry.name}
      ${trails && entry.trail.length > 0 ? html`<span class="zc-picker-trail">${entry.trail.join(' / ')}</span>` : nothing}
      <span class="zc-picker-more"><span class="zc-number">${entry.code}</span>${description === entry.name ? nothing : ` · ${description}`}</span>
      ${refused && entry.reason ? html`<span class="zc-picker-reason">${entry.reason}</span>` : nothing}
    </th>
    <td class="zc-number">${entry.code}</td>
    <td class="zc-picker-description">${description}</td>
    <td>
      ${
        entry.hasChildren
          ? html`<button
              class="zc-button zc-button-text"
              type="button"
              aria-label=${word('picker.descend', { name: entry.name })}
              @click=${() => descend(entry)}
            >
              ${word('picker.below')}
            </button>`
          : nothing
      }
    </td>
    <td>
      ${
        choosable(entry)
          ? html`<button
              class="zc-button zc-button-text zc-picker-choose"
              type="button"
              aria-label=${word('picker.choose', { name: entry.name })}
              @click=${() => choose(entry)}
            >
              ${word('picker.choice')}
            </button>`
          : html`<span class="zc-secondary">${refused ? word('picker.refused') : nothing}</span>`
      }
    </td>
  </tr>`;
}

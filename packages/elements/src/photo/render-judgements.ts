import { html, type TemplateResult } from 'lit';
import { type IconName, icon } from '../parts/icon.ts';
import { type WordKey, word } from '../text/word.ts';
import type { PhotoJudgement } from './judge-photo.ts';

/** The rules of the photo with ✓, ✗ or ○, each also in words for those who don't see the mark. */
export function renderJudgements(judgements: readonly PhotoJudgement[]): TemplateResult {
  return html`<ul class="zc-photo-rules">
    ${judgements.map((judgement) => {
      const { look, mark, said } = markOf(judgement);
      return html`<li class="zc-photo-rule-${look}">
        ${icon(mark)}<span><span class="zc-visually-hidden">${word(said)}：</span>${judgement.requirement}</span>
      </li>`;
    })}
  </ul>`;
}

function markOf({ holds, severity }: PhotoJudgement): { look: string; mark: IconName; said: WordKey } {
  if (holds === null) return { look: 'open', mark: 'empty', said: 'photo.open' };
  if (holds) return { look: 'done', mark: 'check', said: 'photo.holds' };
  return severity === 'warning'
    ? { look: 'warning', mark: 'warning', said: 'photo.doubtful' }
    : { look: 'error', mark: 'cross', said: 'photo.fails' };
}

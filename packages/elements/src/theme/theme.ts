import { type CSSResult, css } from 'lit';
import { buttons } from './buttons.ts';
import { controls } from './controls.ts';
import { dialogs } from './dialogs.ts';
import { fields } from './fields.ts';
import { issues } from './issues.ts';
import { notices } from './notices.ts';
import { surfaces } from './surfaces.ts';
import { tokens } from './tokens.ts';

/**
 * The look that every root of ours adopts. On the host stand `wide` (the widget itself is at least 720 px wide) and `roomy`
 * (at least 900 px), so that layout follows the room that a page gives us and not the window.
 */
export const theme: readonly CSSResult[] = [
  // One sheet: parsed and adopted at once.
  css`${tokens}${surfaces}${notices}${buttons}${fields}${controls}${issues}${dialogs}`,
];

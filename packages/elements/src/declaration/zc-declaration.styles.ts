import { type CSSResult, css } from 'lit';
import { headerStyles } from './header.styles.ts';
import { railStyles } from './rail.styles.ts';
import { stepStyles } from './step.styles.ts';

export const declarationStyles: CSSResult = css`${stepStyles}${headerStyles}${railStyles}`;

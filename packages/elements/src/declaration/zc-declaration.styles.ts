import type { CSSResult } from 'lit';
import { headerStyles } from './header.styles.ts';
import { railStyles } from './rail.styles.ts';
import { stepStyles } from './step.styles.ts';

export const declarationStyles: readonly CSSResult[] = [stepStyles, headerStyles, railStyles];

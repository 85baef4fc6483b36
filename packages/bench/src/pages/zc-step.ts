import '@zhicheng/elements/declaration';
import { report, settled } from '../page/report.ts';

/** Ours: the real form at step 2, over HTTP as in the portal. */
const element = document.createElement('zc-declaration');
element.api = '/api';
element.declaration = 'bench';
element.step = 'basic-info';
element.addEventListener('zc-ready', () => void settled(element.renderRoot).then((since) => report(since)));
document.body.append(element);

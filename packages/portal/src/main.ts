import { ZcPortal } from './shell/portal.ts';

customElements.define('zc-portal', ZcPortal);

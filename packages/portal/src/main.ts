import { SignInForm } from './parts/sign-in-form.ts';
import { ZcPortal } from './shell/portal.ts';

customElements.define('portal-sign-in-form', SignInForm);
customElements.define('zc-portal', ZcPortal);

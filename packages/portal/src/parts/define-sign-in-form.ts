import { SignInForm } from './sign-in-form.ts';

if (!customElements.get('portal-sign-in-form')) customElements.define('portal-sign-in-form', SignInForm);

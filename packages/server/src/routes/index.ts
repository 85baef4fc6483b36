import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { accountRoutes as registration } from './accounts.ts';
import { actionRoutes } from './actions.ts';
import { captchaRoutes } from './captcha.ts';
import { catalogueRoutes } from './catalogue.ts';
import { declarationRoutes } from './declarations.ts';
import { dictionaryRoutes } from './dictionaries.ts';
import { earlierDataRoutes } from './earlier-data.ts';
import { fileRoutes } from './files.ts';
import { formRoutes } from './forms.ts';
import { historyRoutes } from './history.ts';
import { meRoutes } from './me.ts';
import { passwordResetRoutes } from './password-resets.ts';
import { receiptRoutes } from './receipt.ts';
import { scopeRoutes } from './scopes.ts';
import { sessionRoutes } from './session.ts';
import { uploadRoutes } from './uploads.ts';

/** One row a resource. */
type Routes = (app: FastifyInstance, services: Services) => void;

/** Our own sign-in; left out where a bureau brings its own. */
export const accountRoutes: readonly Routes[] = [captchaRoutes, registration, passwordResetRoutes, sessionRoutes];

export const apiRoutes: readonly Routes[] = [
  meRoutes,
  catalogueRoutes,
  formRoutes,
  dictionaryRoutes,
  declarationRoutes,
  scopeRoutes,
  uploadRoutes,
  fileRoutes,
  actionRoutes,
  historyRoutes,
  receiptRoutes,
  earlierDataRoutes,
];

import { randomBytes, randomInt } from 'node:crypto';
import svgCaptcha from 'svg-captcha';
import { ProblemError } from '../errors.ts';
import type { Data } from '../stores/open-data.ts';

const minutes = 5;
const digits = '零一二三四五六七八九';

export interface Captchas {
  create(): Promise<{ id: string; question: string }>;
  /** The picture as SVG, or null once it is used or expired. */
  image(id: string): Promise<string | null>;
  /** Uses the captcha up; rejects unless the answer is right. Either the letters of the picture or the sum will do. */
  use(id: string | undefined, answer: string | undefined): Promise<void>;
}

/** Captchas with a picture and, for those who can't see it, a question in words. Valid once, for five minutes. */
export function createCaptchas(data: Data, clock: () => Date): Captchas {
  return {
    async create() {
      const id = randomBytes(12).toString('hex');
      const { text, data: image } = svgCaptcha.create({ size: 4, noise: 2, ignoreChars: '0oO1iIlL', height: 44 });
      const [a, b] = [randomInt(1, 10), randomInt(1, 10)];
      const answers = JSON.stringify([text.toLowerCase(), String(a + b)]);
      const expiresAt = new Date(clock().getTime() + minutes * 60_000).toISOString();
      await data.deleteFrom('captchas').where('expiresAt', '<', clock().toISOString()).execute();
      await data.insertInto('captchas').values({ id, image, answers, expiresAt }).execute();
      return { id, question: `${digits[a]}加${digits[b]}等于几？请填数字` };
    },

    async image(id) {
      const found = await data.selectFrom('captchas').selectAll().where('id', '=', id).executeTakeFirst();
      return found && found.expiresAt >= clock().toISOString() ? found.image : null;
    },

    async use(id, answer) {
      if (!id || !answer) throw new ProblemError('captcha-required', { captchaRequired: true });
      const found = await data.deleteFrom('captchas').where('id', '=', id).returningAll().executeTakeFirst();
      const answers: unknown = found && found.expiresAt >= clock().toISOString() ? JSON.parse(found.answers) : [];
      if (Array.isArray(answers) && answers.includes(answer.trim().toLowerCase())) return;
      throw new ProblemError('wrong-captcha', { captchaRequired: true });
    },
  };
}

import type { Problem } from '@zhicheng/engine';

/** The server said no, or didn't answer. `message` is a sentence for the person, telling what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The problem's code, or `offline`. */
  readonly code: string;
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(code: string, status: number, message: string, problem?: Problem) {
    super(message);
    this.code = code;
    this.status = status;
    this.problem = problem;
  }
}

/** The one place where answers become sentences: the server's own words first, then these, by status. */
export function toApiError(status: number, problem: Problem | undefined, retryAfter: string | null): ApiError {
  const code = problem?.code ?? `http-${status}`;
  const sentence = inWords(problem) ?? byStatus[status] ?? unexpected(status);
  return new ApiError(code, status, withWait(sentence, status, retryAfter), problem);
}

export const offline = (): ApiError =>
  new ApiError('offline', 0, '连不上服务器。请检查网络，稍后再试一次；您填写的内容还在本页。');

/** The detail is a whole sentence that says what happened and what to do; the title alone is the shorter form of it. */
const inWords = (problem: Problem | undefined): string | undefined => problem?.detail ?? problem?.title;

/** What to tell when anything was thrown. */
export function toSentence(error: unknown): string {
  if (error instanceof Error && 'code' in error && /[\u4e00-\u9fff]/.test(error.message)) return error.message;
  return '页面出了问题。请刷新后再试；若仍不行，请联系管理员并告知时间。';
}

const byStatus: Readonly<Record<number, string>> = {
  401: '登录已过期，请重新登录。',
  403: '您没有权限办理此项业务。',
  404: '找不到所要的内容，可能已被删除。',
  413: '提交的内容过大。',
  429: '操作过于频繁。',
  503: '系统正忙。',
};

const unexpected = (status: number): string => `服务器暂时无法处理（代码 ${status}），请稍后再试。`;

function withWait(sentence: string, status: number, retryAfter: string | null): string {
  const seconds = Number(retryAfter);
  const known = (status === 429 || status === 503) && seconds > 0 && !/\d+ ?秒|\d+ ?分钟/.test(sentence);
  return known ? `${sentence}请 ${seconds} 秒后再试。` : sentence;
}

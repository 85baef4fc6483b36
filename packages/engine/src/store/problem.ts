import { StoreError } from './store-error.ts';
import type { Problem, StoredScope, StoreErrorCode } from './types.ts';

/** What each kind of failure says to the person, unless the server has a better sentence. */
export const storeMessages: Record<StoreErrorCode, string> = {
  offline: '暂时连不上服务器，请检查网络；连上后会自动重试',
  'sign-in-required': '登录已过期，请重新登录，已填写的内容不会丢失',
  forbidden: '您没有权限进行这项操作',
  'not-found': '没有找到所需的内容，可能已被删除，请刷新后再试',
  conflict: '这部分内容已在其他窗口或设备上修改，请核对后选择保留哪一份',
  invalid: '提交的内容不符合要求，请核对后再试',
  refused: '现在不能进行这项操作，请刷新后再试',
  busy: '服务器繁忙，请稍候；内容已保留，会自动重试',
  cancelled: '已取消',
  failed: '服务器出错，请稍后再试',
};

const codeByStatus: Record<number, StoreErrorCode> = {
  400: 'invalid',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  409: 'refused',
  410: 'not-found',
  412: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  428: 'invalid',
  429: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
  507: 'busy',
};

/** An answer that is not a success, as an error. A `Retry-After` in seconds is kept as `problem.retryAfter`. */
export function toStoreError(status: number, body: string, retryAfter: string | null): StoreError {
  const problem = parseProblem(status, body);
  const seconds = Number(retryAfter);
  if (retryAfter && Number.isFinite(seconds)) problem.retryAfter = seconds;
  const code = codeOf(problem, status);
  const other = 'other' in problem ? (problem.other as StoredScope | null) : undefined;
  const message = toSentence(problem) || storeMessages[code];
  return new StoreError(code, message, { problem, ...(other === undefined ? {} : { other }) });
}

export function offlineError(cause: unknown): StoreError {
  return new StoreError('offline', storeMessages.offline, { cause });
}

/** What is wrong and what to do, said once: some servers repeat the title in the detail. */
function toSentence({ title, detail = '' }: Problem): string {
  if (!title || detail.startsWith(title)) return detail;
  return detail ? `${title}。${detail}` : title;
}

/** A file refused for its content (R-AT-1 …) is `refused`, whatever the status. */
function codeOf(problem: Problem, status: number): StoreErrorCode {
  if (problem.code?.startsWith('R-')) return 'refused';
  return codeByStatus[status] ?? 'failed';
}

/** Proxies answer with pages of their own; only JSON objects count as problems. */
function parseProblem(status: number, body: string): Problem {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return { title: '', ...parsed, status };
    }
  } catch {}
  return { title: '', status };
}

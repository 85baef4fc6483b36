import type { Issue, StoredScope } from '@zhicheng/engine';
import type { FormFinding } from './forms/form-finding.ts';

/** Every problem this server answers with: status, what it is, and what the person can do. Documented in `docs/reference/errors.md`. */
export const problems = {
  malformed: [400, '请求格式不正确', '请求格式不正确，请刷新页面后重试。'],
  'key-missing': [400, '缺少操作编号', '请求缺少操作编号（Idempotency-Key），请刷新页面后重试。'],
  'sign-in-required': [401, '请先登录', '登录已过期或尚未登录，请登录后继续；已填内容不会丢失。'],
  'wrong-password': [401, '登录未成功', '用户类型、用户名或密码不正确，请核对后重试。'],
  'wrong-token': [401, '管理令牌不正确', '管理令牌不正确，请核对服务器上的 ZC_ADMIN_TOKEN。'],
  'cross-site': [403, '请求被拒绝', '请求不是从本系统页面发出的，请回到本系统页面操作。'],
  forbidden: [403, '不能进行此项操作', '此项操作由其他经办人办理，请返回。'],
  'not-found': [404, '找不到所请求的内容', '找不到所请求的内容，可能已被删除或地址有误，请返回上一页重新进入。'],
  remote: [409, '字典不能整份下载', '该字典较大，请按关键字查询。'],
  locked: [409, '当前状态不能修改', '申报已送审或此步骤不在退回修改的范围内，如需修改请先撤回。'],
  'not-allowed': [409, '当前状态不能进行此项操作', '当前状态不能进行此项操作，请刷新页面，按最新的办理情况操作。'],
  'version-taken': [409, '这个版本已经发布过', '这个版本已经发布过，内容不能再变。请改用新的版本号后再发布。'],
  'form-updated': [409, '表格已更新', '表格已更新，请刷新页面，核对更新的内容后再提交；已填内容不会丢失。'],
  conflict: [412, '内容已在别处修改', '另一窗口已保存了较新的内容，请对照两份内容后决定保留哪一份。'],
  'too-large': [413, '内容太大', '内容超过一次能保存的大小，请精简后再保存。'],
  invalid: [422, '内容不能保存', '内容不能保存，请核对所填内容后重试。'],
  issues: [422, '还有内容需要修改', '还有内容需要修改，请按列出的问题逐项修改后再提交。'],
  'series-closed': [422, '该系列暂未开通网上认定', '该系列暂未开通网上认定，请选择其他系列。'],
  'exam-only': [
    422,
    '该系列的初、中级须参加全国统一考试，不办理考核认定',
    '该系列的初、中级须参加全国统一考试，不办理考核认定，请报名参加考试。',
  ],
  'wrong-captcha': [422, '验证码不正确', '验证码不正确，请输入图中的字符；看不清可换一张，或回答文字问题。'],
  'captcha-required': [422, '请输入验证码', '请先获取验证码，输入后再试。'],
  'link-expired': [422, '链接已失效', '重设密码的链接已用过或已过期，请重新申请。'],
  'form-broken': [422, '表单不能使用', '表单不能使用，原来的版本继续有效。请按列出的问题改正后再发布。'],
  'key-reused': [422, '操作编号重复', '同一操作编号已用于不同的内容，请刷新页面后重试。'],
  'R-AT-1': [422, '不支持的文件格式', '不支持的文件格式，请上传允许格式的文件。'],
  'R-AT-2': [413, '文件超过 20 MB，无法上传', '文件超过 20 MB，无法上传，请压缩或拆分后再上传。'],
  'R-AT-3': [422, '文件内容与扩展名不符', '文件内容与扩展名不符，请用原来的软件另存为正确的格式后再上传。'],
  'R-AT-4': [422, '文件是空的', '文件是空的，请选择有内容的文件。'],
  'R-PH-1': [422, '照片须为 jpg 格式', '照片须为 jpg 格式，请转换后再上传。'],
  'upload-protocol': [400, '上传中断', '上传中断，请重新选择文件上传。'],
  'version-missing': [428, '缺少内容版本', '保存时须说明依据的版本，请刷新页面后重试。'],
  busy: [429, '操作太频繁', '操作太频繁，请稍候再试；已填内容不会丢失。'],
  failed: [500, '系统出了差错', '系统出了差错，请稍后重试；若仍不行，请联系管理员并告知时间。'],
  unavailable: [503, '系统暂时不能受理', '系统暂时不能受理，请稍候再试；已填内容不会丢失。'],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>;

export type ProblemCode = keyof typeof problems;

export interface ProblemExtensions {
  /** Replaces the table's sentence by a more exact one. */
  title?: string;
  detail?: string;
  status?: number;
  issues?: readonly Issue[];
  other?: StoredScope | null;
  /** Why a published form is refused. */
  findings?: readonly FormFinding[];
  /** Seconds until it may be tried again. */
  retryAfter?: number;
  /** The next sign-in must bring a captcha. */
  captchaRequired?: boolean;
}

/** Something the asking person has to know or mend; becomes `application/problem+json` in `http/problems.ts`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly extensions: ProblemExtensions;

  constructor(code: ProblemCode, extensions: ProblemExtensions = {}, cause?: unknown) {
    super(extensions.title ?? problems[code][1], { cause });
    this.code = code;
    this.extensions = extensions;
  }
}

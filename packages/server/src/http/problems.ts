import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemCode, ProblemError, problems } from '../errors.ts';

/** The one place where errors become answers: `application/problem+json` (RFC 9457). */
export function addProblemHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (!(error instanceof ProblemError)) return sendProblem(reply, toProblem(error, request));
    if (problems[error.code][0] >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply, error);
  });
}

export function sendProblem(reply: FastifyReply, { code, extensions }: ProblemError): FastifyReply {
  const [defaultStatus, title, detail] = problems[code];
  const { status = defaultStatus, retryAfter, ...rest } = extensions;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send({ type: `urn:zhicheng:problem:${code}`, title, status, detail, code, ...rest });
}

/** Errors of the framework and the disk, told apart by their status or code. */
function toProblem(error: FastifyError, request: FastifyRequest): ProblemError {
  const status = error.statusCode ?? 500;
  if (status < 500) return new ProblemError(codeByStatus[status] ?? 'malformed', { status }, error);
  request.log.error({ err: error }, 'request failed');
  const full = /SQLITE_(BUSY|FULL|IOERR)|ENOSPC|EDQUOT|database is locked|disk is full|disk I\/O error/.test(
    `${error.code} ${error.message}`,
  );
  return full ? new ProblemError('unavailable', { retryAfter: 5 }, error) : new ProblemError('failed', {}, error);
}

const codeByStatus: Readonly<Record<number, ProblemCode>> = { 404: 'not-found', 413: 'too-large', 429: 'busy' };

import { describeIssue, type Form, type Issue, issueLabel } from '@zhicheng/engine';
import type { Finding } from '../../check/check-schemas.ts';
import { find, make } from './make.ts';

/** What `zc check` says of the files. */
export function renderFindings(findings: readonly Finding[]): void {
  const items = findings.map(({ file, line, column, rule, severity, message, remedy }) =>
    make(
      'li',
      { className: severity },
      make('code', {}, `${file}:${line}:${column}`),
      make('div', {}, `${message}${remedy ? ` ${remedy}` : ''}`),
      make('code', {}, rule),
    ),
  );
  show('findings', items, '没有发现问题');
}

/** What the person who fills it in has to mend. */
export function renderIssues(form: Form, goTo: (issue: Issue) => void): void {
  const items = form.issues
    .peek()
    .map((issue) =>
      make(
        'li',
        { className: issue.severity },
        make(
          'button',
          { type: 'button', onclick: () => goTo(issue) },
          `${issueLabel(issue, form)}：${describeIssue(issue, form.model)} `,
          make('code', {}, issue.rule),
        ),
      ),
    );
  show('issues', items, '没有问题，可以送审');
}

function show(id: string, items: readonly HTMLElement[], nothing: string): void {
  find(id).replaceChildren(...(items.length > 0 ? items : [make('li', { className: 'none' }, nothing)]));
  find(`${id}-title`).dataset.count = String(items.length);
}

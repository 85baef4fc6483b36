import type { Finding } from '../check/check-schemas.ts';
import { readPublication, sendPublication } from '../publish/publish-form.ts';
import { type Command, UsageError } from './command.ts';
import { findingFormats } from './format-findings.ts';

export const publish: Command = {
  name: 'publish',
  summary: 'gives one built form to a running server, which takes it up without a restart',
  parameters: [{ name: 'form', summary: 'id of the form; the latest built, or city/form@1.0.0' }],
  options: {
    server: { summary: 'address of the server: https://declare.example', preset: '' },
    token: { summary: "an administrator's token", preset: '' },
    out: { summary: 'folder of the build', preset: '.build' },
  },
  async run({ form = '', server = '', token = '', out = '' }, { print, progress, paint }) {
    if (!URL.canParse(server)) throw new UsageError('Tell the address of the server by --server.');
    if (token === '') throw new UsageError("Tell an administrator's token by --token.");
    const publication = await readPublication(out, form);
    progress(`sending ${publication.form.id} ${publication.form.version}`);
    const answer = await sendPublication(publication, server, token);
    if (answer.taken) {
      print(`${answer.id} ${answer.version} is published on ${server}.`);
      return 0;
    }
    print(answer.problem);
    for (const line of findingLines(answer.findings, paint)) print(line);
    return 1;
  },
};

function findingLines(
  findings: readonly Finding[],
  paint: Parameters<NonNullable<(typeof findingFormats)['text']>>[2],
) {
  return findings.length === 0 ? [] : (findingFormats.text?.(findings, '', paint) ?? []);
}

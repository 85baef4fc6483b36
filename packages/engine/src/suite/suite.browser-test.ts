import { loadSuite, runCase } from './index.ts';

const cases = await loadSuite({
  json: async (path) => (await fetch(`/.build/${path}`)).json(),
  module: (path) => import(`/.build/${path}`),
});

describe('the suite, in the browser', () => {
  for (const { file, suiteCase, sample, suiteForm } of cases) {
    it(`${file}: ${suiteCase.title}`, () => {
      const differences = runCase(suiteCase, sample, suiteForm);
      if (differences.length > 0) throw new Error(differences.join('\n'));
    });
  }
});

import { getConformanceSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { readCases } from './read-cases.ts';
import { runConformanceCase } from './run-conformance-case.ts';

describe('CEL conformance, in the browser', () => {
  for (const conformanceCase of readCases(getConformanceSuite()).claimed) {
    it(conformanceCase.name, () => {
      const difference = runConformanceCase(conformanceCase);
      if (difference !== null) throw new Error(difference);
    });
  }
});

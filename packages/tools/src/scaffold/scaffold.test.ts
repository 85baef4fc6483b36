import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDefinitions } from '../check/check-schemas.ts';
import { runSuite } from '../coverage/run-suite.ts';
import { readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { planCity } from './new-city.ts';
import { planCommittee } from './new-committee.ts';
import { planSeries } from './new-series.ts';
import { planned } from './plan.ts';

const folder = fileURLToPath(new URL('../../../../schemas', import.meta.url));
const series = { title: '', base: '', flow: 'regular', level: 'junior', series: '01' };

describe('zc new', () => {
  let shipped: Schemas;
  before(async () => {
    shipped = await readSchemas(folder);
  });

  test('makes a city, a series in it and a committee that pass check and test as they are', async () => {
    const withCity = planned(shipped, await planCity(shipped, { id: 'newtown', title: '新城', base: '' }));
    const withSeries = planned(withCity, await planSeries(withCity, { ...series, id: 'newtown/teacher-junior' }));
    const [city = ''] = [...shipped.texts.keys()].flatMap(
      (path) => /^([^/]+)\/dictionaries\/committee/.exec(path)?.[1] ?? [],
    );
    const committee = { id: `${city}/NEW-1`, title: '新评委会', level: 'junior', series: '01', form: '' };
    const all = planned(withSeries, planCommittee(withSeries, committee));

    assert.deepEqual(await checkDefinitions(all), []);
    const { passed, failures } = await runSuite(all, { form: 'newtown/teacher-junior' });
    assert.deepEqual(failures, []);
    assert.equal(passed, 2);
  });

  test('writes over nothing', async () => {
    const plan = await planCity(shipped, { id: 'newtown', title: '', base: '' });

    const once = planned(shipped, plan);

    assert.throws(() => planned(once, plan), { code: 'file-exists' });
  });

  test('does not take a series that has its form', async () => {
    const withCity = planned(shipped, await planCity(shipped, { id: 'newtown', title: '', base: '' }));
    const once = planned(withCity, await planSeries(withCity, { ...series, id: 'newtown/first' }));

    await assert.rejects(planSeries(once, { ...series, id: 'newtown/second' }), /newtown\/first already/);
  });
});

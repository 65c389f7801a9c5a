import type { JsonObject } from '@backstage/types';
import { createFieldValidation } from '@backstage/plugin-scaffolder-react/alpha';
import { validateMaximumReplicas } from './maximumReplicasField';

async function problems(maximum: number, formData: JsonObject) {
  const field = createFieldValidation();
  const apiHolder = { get: () => undefined };
  await validateMaximumReplicas(maximum, field, {
    apiHolder,
    formData,
    schema: {},
  });
  return field.__errors;
}

describe('validateMaximumReplicas', () => {
  it.each([
    [4, { minReplicas: 2 }, []],
    [2, { minReplicas: 2 }, []],
    [
      1,
      { minReplicas: 2 },
      ['The maximum of 1 replicas is below the minimum of 2.'],
    ],
    [3, {}, []],
    [3, { minReplicas: 'two' }, []],
    [51, { minReplicas: 2 }, [expect.stringContaining('1 to 50')]],
    [2.5, {}, [expect.stringContaining('whole number')]],
  ])('of %d with %j says %j', async (maximum, formData, words) => {
    await expect(problems(maximum, formData)).resolves.toEqual(words);
  });
});

import type { ProvenanceCheck } from '@xops/plugin-xops-golden-paths-common';
import { checksVerdict, checkVerdict } from './checksVerdict';

const none = { passed: 0, failed: 0, notChecked: 0, errors: 0, warnings: 0 };

describe('checksVerdict', () => {
  it.each([
    [{ passed: 8 }, 'good', '8 passed'],
    [{ passed: 8, warnings: 1 }, 'warning', '1 warning'],
    [{ passed: 8, warnings: 3, notChecked: 1 }, 'warning', '3 warnings'],
    [{ passed: 7, notChecked: 1 }, 'unknown', '7 passed, 1 not run'],
    [{ notChecked: 8 }, 'unknown', 'Not checked'],
    [{}, 'unknown', 'Not checked'],
    [{ passed: 7, failed: 1, errors: 1 }, 'bad', '1 error'],
    [{ failed: 2, errors: 5, warnings: 3, notChecked: 1 }, 'bad', '5 errors'],
  ])('of %j is %s: %s', (checks, tone, words) => {
    expect(checksVerdict({ ...none, ...checks })).toEqual({ tone, words });
  });
});

describe('checkVerdict', () => {
  it.each<[ProvenanceCheck['status'], number, string, string]>([
    ['passed', 0, 'good', 'Passed'],
    ['passed', 2, 'warning', 'Passed with warnings'],
    ['failed', 0, 'bad', 'Failed'],
    ['notChecked', 0, 'unknown', 'Not checked'],
  ])('of %s with %i warnings is %s', (status, warnings, tone, words) => {
    const check = { checker: 'kubernetes', status, errors: 0, warnings };

    expect(checkVerdict(check)).toEqual({ tone, words });
  });
});

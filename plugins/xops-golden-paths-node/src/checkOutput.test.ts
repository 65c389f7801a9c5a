import { InputError } from '@backstage/errors';
import { checkOutput } from './checkOutput';
import { withOutput } from './testing/outputFolder';

describe('checkOutput', () => {
  it('refuses a folder that does not exist', async () => {
    const answer = checkOutput({ folder: '/nowhere/at/all' });
    await expect(answer).rejects.toThrow(InputError);
    await expect(answer).rejects.toThrow(
      "No folder '/nowhere/at/all' to check",
    );
  });

  it('runs the named checkers, and those that the others rely on', async () => {
    await withOutput({ 'a.json': '{ "a": 1 }' }, async folder => {
      const report = await checkOutput({ folder, checks: ['kubernetes'] });
      expect(report.results).toEqual([
        { checker: 'files', status: 'passed', subjects: 1, findings: [] },
        { checker: 'syntax', status: 'passed', subjects: 1, findings: [] },
        { checker: 'kubernetes', status: 'passed', subjects: 0, findings: [] },
      ]);
    });
  });
});

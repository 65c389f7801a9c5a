import { findingsOf } from '../testing/findingsOf';
import { secrets } from './secrets';
import { secretsExamples } from './secrets.examples';

describe('secrets', () => {
  it.each([...secretsExamples.bad])(
    'never repeats what it found: $name',
    async ({ files }) => {
      const told = JSON.stringify(await findingsOf(secrets, { files }));
      const parts = Object.values(files)
        .join('\n')
        .split(/[\s"'=/@]+/)
        .filter(it => it.length > 12 && /\d/.test(it));
      expect(parts.filter(it => told.includes(it))).toEqual([]);
    },
  );
});

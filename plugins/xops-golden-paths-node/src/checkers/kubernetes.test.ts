import { findingsOf } from '../testing/findingsOf';
import { kubernetes } from './kubernetes';
import { object } from './kubernetes.examples';

describe('kubernetes', () => {
  it('names the line in the right document of several', async () => {
    const findings = await findingsOf(kubernetes, {
      files: object(
        'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: b\n  label: {}\n',
      ),
    });
    expect(findings).toMatchObject([
      { line: 9, mend: "Did you mean 'labels'?" },
    ]);
  });
});

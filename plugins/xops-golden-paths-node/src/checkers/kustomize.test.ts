import { findingsOf } from '../testing/findingsOf';
import { kustomize } from './kustomize';
import { account, output, overlay } from './kustomize.examples';

// kubectl is started, which takes long where much else runs.
describe('kustomize', () => {
  it('validates what a patch makes of a manifest', async () => {
    const findings = await findingsOf(kustomize, {
      files: overlay(`resources: [../../base]
patches:
  - target: { kind: ServiceAccount }
    patch: |
      - { op: add, path: /automountToken, value: false }
`),
    });
    expect(findings).toMatchObject([
      {
        rule: 'kubernetes/unknown-field',
        file: 'deploy/overlays/dev/kustomization.yaml',
      },
    ]);
  });

  it('leaves a fault in a source file to the checker that knows its line', async () => {
    const files = {
      ...output,
      'deploy/base/account.yaml': `${account}secret: []\n`,
    };
    expect(await findingsOf(kustomize, { files })).toEqual([]);
  });

  it("never names this machine's folders", async () => {
    const files = overlay('resources: [missing.yaml]\n');
    const [finding] = await findingsOf(kustomize, { files });
    expect(finding.message).not.toContain('xops-output-');
  });
});

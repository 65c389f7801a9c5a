import { createMockDirectory } from '@backstage/backend-test-utils';
import { digest, name } from './__testUtils__/k3sService';
import {
  released,
  releaseFile,
  renderScripts,
  renderScriptsWithKubectl,
} from './__testUtils__/renderScripts';

const work = createMockDirectory();
beforeEach(() => work.clear());

const reference = `ghcr.io/acme/shop@${digest}`;

describe('release.sh', () => {
  it('writes an image and its digest, and copies them to the next environment', async () => {
    const folder = await renderScriptsWithKubectl(work.path);
    const first = await folder.run('release.sh', ['dev', reference]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(folder.read(releaseFile('dev'))).toBe(released);

    expect(await folder.run('release.sh', ['staging'])).toMatchObject({
      code: 0,
    });
    expect(folder.read(releaseFile('staging'))).toBe(released);
  });

  it('takes a registry with a port', async () => {
    const folder = await renderScriptsWithKubectl(work.path);
    const local = `localhost:3000/acme/shop@${digest}`;
    expect(await folder.run('release.sh', ['dev', local])).toMatchObject({
      code: 0,
    });
    expect(JSON.parse(folder.read(releaseFile('dev')))).toEqual({
      image: 'localhost:3000/acme/shop',
      digest,
    });
  });

  const refused: [string, string[], string][] = [
    [
      'an environment that is not there',
      ['qa', reference],
      "'qa' is none of: dev staging production.",
    ],
    ['no environment', [], "'' is none of"],
    ['a tag', ['dev', 'ghcr.io/acme/shop:1'], 'is not an image with a digest'],
    [
      'a tag beside the digest',
      ['dev', `ghcr.io/acme/shop:1@${digest}`],
      'is not an image with a digest',
    ],
    ['promotion to the first', ['dev'], 'nothing comes before dev'],
    ['promotion of nothing', ['staging'], 'dev runs nothing yet.'],
  ];
  it.each(refused)('refuses %s', async (_title, args, message) => {
    const folder = await renderScriptsWithKubectl(work.path);
    const result = await folder.run('release.sh', args);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(message);
  });

  it('refuses an environment whose secret is not sealed', async () => {
    const folder = await renderScriptsWithKubectl(work.path, {
      database: 'sealedSecret',
    });
    const result = await folder.run('release.sh', ['dev', reference]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(
      'deploy/overlays/dev/sealed-secret.yaml is not sealed: run ./scripts/seal-secret.sh dev.',
    );
  });
});

describe('verify-manifests.sh', () => {
  it('lets what was rendered pass', async () => {
    const folder = await renderScriptsWithKubectl(work.path, {
      database: 'sealedSecret',
    });
    expect(await folder.run('verify-manifests.sh')).toMatchObject({ code: 0 });
  });

  it('refuses a release over a placeholder', async () => {
    const folder = await renderScriptsWithKubectl(work.path, {
      database: 'sealedSecret',
    });
    folder.write(releaseFile('staging'), released);
    const { code, stderr } = await folder.run('verify-manifests.sh');
    expect(code).toBe(1);
    expect(stderr).toContain('seal-secret.sh staging');
    expect(stderr).not.toContain('seal-secret.sh dev');
  });

  it('names everything that is wrong', async () => {
    const folder = await renderScriptsWithKubectl(work.path);
    folder.write(releaseFile('dev'), '{ "image": "shop:1" }\n');
    folder.write(
      'deploy/overlays/staging/kustomization.yaml',
      'resources: []\n',
    );
    folder.write('deploy/overlays/production/quota.yaml', 'kind: [\n');
    const { code, stderr } = await folder.run('verify-manifests.sh');
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${releaseFile('dev')} must hold an image without a tag`,
    );
    expect(stderr).toContain(
      'deploy/overlays/staging builds without a Deployment.',
    );
    expect(stderr).toContain('deploy/overlays/production does not build.');
  });

  it('refuses a plain Secret', async () => {
    const folder = await renderScriptsWithKubectl(work.path);
    folder.write(
      'deploy/overlays/dev/quota.yaml',
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: plain\n',
    );
    const { stderr } = await folder.run('verify-manifests.sh');
    expect(stderr).toContain('deploy/overlays/dev holds a plain Secret');
  });
});

describe('seal-secret.sh', () => {
  const address = 'postgres://shop:pass@db.example.com:5432/shop';
  const seal =
    'cat >"$HOME/unsealed.yaml"; printf "kind: SealedSecret\\nsealed: yes\\n"';

  it('takes the address from 1Password and writes it sealed alone', async () => {
    const folder = await renderScriptsWithKubectl(work.path, {
      database: 'sealedSecret',
    });
    folder.stub('op', `printf '%s' '${address}'`);
    folder.stub('kubeseal', seal);
    const result = await folder.run('seal-secret.sh', ['staging'], {
      SEALING_CERTIFICATE: 'https://sealing.example.com/v1/cert.pem',
    });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(folder.calls()).toEqual([
      `op read --no-newline op://${name}/database-staging/url`,
      'kubeseal --format yaml --scope strict --cert https://sealing.example.com/v1/cert.pem',
    ]);
    expect(folder.read('deploy/overlays/staging/sealed-secret.yaml')).toBe(
      'kind: SealedSecret\nsealed: yes\n',
    );
    const unsealed = folder.read('../source-tools/unsealed.yaml');
    expect(unsealed).toContain(`name: ${name}-database`);
    expect(unsealed).toContain(`namespace: ${name}-staging`);
    expect(unsealed).toContain(Buffer.from(address).toString('base64'));
  });

  describe('of an existing image', () => {
    const sealedSecret = `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata:\n  name: ${name}-database\n`;

    async function sealable() {
      const folder = await renderScriptsWithKubectl(work.path, {
        database: 'sealedSecret',
        shape: 'image',
      });
      folder.stub(
        'kubeseal',
        `cat >/dev/null; printf '${sealedSecret.replaceAll('\n', '\\n')}'`,
      );
      const sealFor = async (environment: string) =>
        expect(
          await folder.run('seal-secret.sh', [environment], {
            DATABASE_URL: address,
          }),
        ).toMatchObject({ code: 0, stderr: '' });
      return { folder, sealFor };
    }

    it('releases it to the first environment, which waited for its secret', async () => {
      const { folder, sealFor } = await sealable();
      await sealFor('dev');
      expect(folder.read(releaseFile('dev'))).toBe(released);
    });

    it('releases nothing to an environment that is promoted to', async () => {
      const { folder, sealFor } = await sealable();
      await sealFor('staging');
      expect(folder.has(releaseFile('staging'))).toBe(false);
    });

    it('does not bring back an environment that was taken away, when it is sealed again', async () => {
      const { folder, sealFor } = await sealable();
      await sealFor('dev');
      folder.remove(releaseFile('dev'));
      await sealFor('dev');
      expect(folder.has(releaseFile('dev'))).toBe(false);
    });
  });

  it('leaves the placeholder when sealing fails', async () => {
    const folder = await renderScriptsWithKubectl(work.path, {
      database: 'sealedSecret',
    });
    folder.stub('kubeseal', 'echo no certificate >&2; exit 1');
    const file = 'deploy/overlays/dev/sealed-secret.yaml';
    const before = folder.read(file);
    const result = await folder.run('seal-secret.sh', ['dev'], {
      DATABASE_URL: address,
    });
    expect(result.code).not.toBe(0);
    expect(folder.read(file)).toBe(before);
  });

  it('says what is missing', async () => {
    const folder = await renderScripts(work.path, { database: 'sealedSecret' });
    const unknown = await folder.run('seal-secret.sh', ['qa']);
    expect(unknown.stderr).toContain("'qa' has no sealed-secret.yaml.");
    folder.stub('kubectl');
    const bare = await folder.run('seal-secret.sh', ['dev']);
    expect(bare.stderr).toContain("'kubeseal' is not installed.");
  });
});

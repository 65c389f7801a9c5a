import { createMockDirectory } from '@backstage/backend-test-utils';
import { join } from 'node:path';
import {
  type AtlantisOptions,
  runActivateAtlantis,
  usualOptions,
} from './__testUtils__/activateAtlantis';
import { ScriptFolder } from './__testUtils__/ScriptFolder';

const work = createMockDirectory();
beforeEach(() => work.clear());

const FILE = 'deploy/overlays/production/sealed-secret.yaml';

async function rendered(
  change: Partial<AtlantisOptions> = {},
): Promise<ScriptFolder> {
  const run = await runActivateAtlantis(
    { ...usualOptions, ...change },
    work.path,
  );
  const folder = new ScriptFolder(join(run.folder, 'source'));
  // Shows what it was given by the contents of the files, as kubectl would read them.
  folder.stub(
    'kubectl',
    'for it in "$@"; do case $it in --from-file=*) f=${it#--from-file=}; echo "${f%%=*}=$(cat "${f#*=}")";; esac; done',
  );
  folder.stub('kubeseal', 'echo sealed; tr a-z A-Z');
  return folder;
}

describe('seal-secret.sh', () => {
  it('takes every key from 1Password and writes the sealed file', async () => {
    const folder = await rendered();
    folder.stub(
      'op',
      'for it in "$@"; do last=$it; done; printf %s "${last##*/}-value"',
    );
    expect(await folder.run('seal-secret.sh')).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(folder.read(FILE)).toBe(
      [
        'sealed',
        'GITEA_TOKEN=GITEA_TOKEN-VALUE',
        'GITEA_SECRET=GITEA_SECRET-VALUE',
        'USERNAME=USERNAME-VALUE',
        'PASSWORD=PASSWORD-VALUE',
        '',
      ].join('\n'),
    );
    const calls = folder.calls().join('\n');
    expect(calls).toContain(
      'op read --no-newline op://atlantis/credentials/gitea_secret',
    );
    expect(calls).toContain(
      'kubectl create secret generic atlantis-credentials --namespace atlantis-production',
    );
    // Whoever lists the machine's processes sees files, not secrets.
    expect(calls).not.toContain('-value');
  });

  it('takes variables instead, and a certificate', async () => {
    const folder = await rendered({ gitHost: 'github' });
    const result = await folder.run('seal-secret.sh', [], {
      ATLANTIS_GITHUB_TOKEN: 'one',
      ATLANTIS_GITHUB_SECRET: 'two',
      ATLANTIS_USERNAME: 'three',
      ATLANTIS_PASSWORD: 'four',
      // What a desktop says of its user is no answer.
      USERNAME: 'ada',
      SEALING_CERTIFICATE: 'seal.pem',
    });
    expect(result).toMatchObject({ code: 0 });
    expect(folder.read(FILE)).toContain('GITHUB_SECRET=TWO');
    expect(folder.read(FILE)).toContain('USERNAME=THREE');
    expect(folder.calls()).toContain(
      'kubeseal --format yaml --scope strict --cert seal.pem',
    );
  });

  it('leaves the file as it is when a value is missing', async () => {
    const folder = await rendered();
    const before = folder.read(FILE);
    const without = await folder.run('seal-secret.sh');
    expect(without.code).toBe(1);
    expect(without.stderr).toContain('ATLANTIS_GITEA_TOKEN is not set');
    folder.stub('op');
    const empty = await folder.run('seal-secret.sh');
    expect(empty.code).toBe(1);
    expect(empty.stderr).toContain("'gitea_token' is empty");
    expect(folder.read(FILE)).toBe(before);
  });
});

import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersOf, name, runK3sService } from './__testUtils__/k3sService';
import {
  released,
  releaseFile,
  renderScripts,
} from './__testUtils__/renderScripts';
import { ScriptFolder } from './__testUtils__/ScriptFolder';
import { usualOptions } from './__testUtils__/usualOptions';

const work = createMockDirectory();
beforeEach(() => work.clear());

describe('open-pull-request.sh', () => {
  async function serve(status: number, body: string) {
    const received: { path: string; token: string; body: unknown }[] = [];
    const server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      received.push({
        path: request.url ?? '',
        token: request.headers.authorization ?? '',
        body: JSON.parse(Buffer.concat(chunks).toString()),
      });
      response.writeHead(status).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    return {
      received,
      url: `http://127.0.0.1:${address.port}/api/v1`,
      close: () => server.close(),
    };
  }

  async function open(status: number, body: string) {
    const folder = await renderScripts(work.path);
    const origin = folder.commitToOrigin();
    folder.write(releaseFile('dev'), released);
    const host = await serve(status, body);
    const result = await folder.run(
      'open-pull-request.sh',
      ['release-dev', 'Release to dev'],
      { API_URL: host.url, REPOSITORY: 'acme/shop', TOKEN: 'secret-token' },
    );
    host.close();
    const pushed = execFileSync(
      'git',
      ['show', `release-dev:${releaseFile('dev')}`],
      { cwd: origin, encoding: 'utf8' },
    );
    return { result, received: host.received, pushed };
  }

  it('pushes a branch and asks the host as GitHub and Gitea understand it', async () => {
    const { result, received, pushed } = await open(201, '{}');
    expect(result).toMatchObject({ code: 0 });
    expect(pushed).toBe(released);
    expect(received).toEqual([
      {
        path: '/api/v1/repos/acme/shop/pulls',
        token: 'token secret-token',
        body: { title: 'Release to dev', head: 'release-dev', base: 'main' },
      },
    ]);
  });

  it('is content with a pull request that is open already', async () => {
    const { result } = await open(409, '{"message":"it already exists"}');
    expect(result).toMatchObject({ code: 0 });
    expect(result.stdout).toContain('Updated the open pull request');
  });

  it('fails with the words of the host', async () => {
    const { result } = await open(403, '{"message":"no right"}');
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('403: {"message":"no right"}');
    expect(result.stderr).not.toContain('secret-token');
  });

  it('opens nothing when nothing changed', async () => {
    const folder = await renderScripts(work.path);
    folder.commitToOrigin();
    const result = await folder.run('open-pull-request.sh', ['a', 'b']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('Nothing changed');
  });
});

it('open-merge-request.sh asks GitLab with the push itself', async () => {
  const folder = await renderScripts(work.path, { hostType: 'gitlab' });
  const origin = folder.commitToOrigin();
  execFileSync('git', ['config', 'receive.advertisePushOptions', 'true'], {
    cwd: origin,
  });
  const hook = new ScriptFolder(origin);
  hook.write(
    'hooks/post-receive',
    '#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION_ | sort >options\n',
  );
  execFileSync('chmod', ['+x', join(origin, 'hooks/post-receive')]);

  const args = ['release-dev', 'Release to dev'];
  expect((await folder.run('open-merge-request.sh', args)).stderr).toContain(
    'set the variable RELEASE_TOKEN',
  );
  folder.write(releaseFile('dev'), released);
  const result = await folder.run('open-merge-request.sh', args, {
    RELEASE_TOKEN: 'secret-token',
  });
  expect(result).toMatchObject({ code: 0 });
  expect(hook.read('options').split('\n')).toEqual(
    expect.arrayContaining([
      'GIT_PUSH_OPTION_0=merge_request.create',
      'GIT_PUSH_OPTION_1=merge_request.target=main',
      'GIT_PUSH_OPTION_2=merge_request.title=Release to dev',
    ]),
  );
});

describe('local.sh', () => {
  it('builds, pushes and applies; takes all of it away again', async () => {
    const folder = await renderScripts(work.path, { exposure: 'public' });
    folder.stub('docker');
    folder.stub('kubectl');
    folder.stub('k3d', '[ "$2" != list ]');
    const up = await folder.run('local.sh', ['up']);
    expect(up).toMatchObject({ code: 0, stderr: '' });
    expect(up.stdout).toContain(`Open http://${name}.localhost:8080`);
    expect(folder.calls()).toEqual([
      `k3d cluster list ${name}`,
      'k3d cluster create --config k3d.yaml',
      `k3d cluster start ${name}`,
      `docker build --tag localhost:5050/${name}:local .`,
      `docker push localhost:5050/${name}:local`,
      `kubectl --context k3d-${name} apply --filename=deploy/local/namespace.yaml`,
      `kubectl --context k3d-${name} apply --kustomize=deploy/local`,
      `kubectl --context k3d-${name} --namespace ${name}-local rollout restart deployment/${name}`,
      `kubectl --context k3d-${name} --namespace ${name}-local rollout status deployment/${name} --timeout=180s`,
    ]);
    await folder.run('local.sh', ['down']);
    expect(folder.calls().at(-1)).toBe('k3d cluster delete --config k3d.yaml');
  });

  it('brings a PostgreSQL with a random password for a database', async () => {
    const folder = await renderScripts(work.path, {
      database: 'externalSecret',
    });
    folder.stub('docker', '[ "$1" != inspect ] || printf 172.18.0.9');
    folder.stub('k3d');
    folder.stub('kubectl', 'cat >>"$HOME/stdin"');
    for (const _ of [1, 2]) {
      expect(await folder.run('local.sh', ['up'])).toMatchObject({ code: 0 });
    }
    const urls = folder
      .read('../source-tools/stdin')
      .match(
        /postgres:\/\/price-list:[0-9a-f]{48}@172\.18\.0\.9:5432\/price-list/g,
      );
    expect(urls).toHaveLength(2);
    expect(new Set(urls).size).toBe(2);
    expect(folder.calls().join('\n')).not.toMatch(/create secret.*postgres:/);
  });

  it('gives long names that begin alike clusters of their own', async () => {
    const clusters = [];
    for (const ending of ['customers', 'suppliers']) {
      work.clear();
      const answers = {
        ...answersOf(usualOptions),
        name: `prices-and-discounts-lists-of-${ending}`,
      };
      const { folder } = await runK3sService(usualOptions, work.path, {
        answers,
      });
      const read = (path: string) =>
        readFileSync(join(folder, 'source', path), 'utf8');
      const cluster: string = parse(read('k3d.yaml')).metadata.name;
      expect(cluster).toMatch(/^[a-z0-9-]{32}$/);
      expect(read('scripts/local.sh')).toContain(`\ncluster=${cluster}\n`);
      clusters.push(cluster);
    }
    expect(new Set(clusters).size).toBe(2);
  });

  it('says what is missing', async () => {
    const folder = await renderScripts(work.path, { shape: 'typescriptApart' });
    expect((await folder.run('local.sh')).stderr).toContain(
      'local.sh up or local.sh down',
    );
    folder.stub('docker');
    folder.stub('kubectl');
    folder.stub('k3d');
    const up = await folder.run('local.sh', ['up']);
    expect(up.code).toBe(1);
    expect(up.stderr).toContain(`no Dockerfile in '../${name}'; set SOURCE`);
  });
});

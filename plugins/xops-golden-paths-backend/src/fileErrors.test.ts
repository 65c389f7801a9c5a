import { createdListSchema } from '@xops/plugin-xops-golden-paths-common';
import request from 'supertest';
import {
  componentOf,
  forgedAnnotations,
  provenanceUrlOf,
} from './__testUtils__/fixtures';
import {
  ada,
  asUser,
  bob,
  startBackend,
  startWithServices,
} from './__testUtils__/startBackend';

const base = '/api/xops-golden-paths/v1';

describe('files that cannot be read, in GET /v1/created', () => {
  it('are told where visible, with the last good copy', async () => {
    const { server, files, readAll } = await startWithServices();
    files.set(provenanceUrlOf('checkout'), 'not: a provenance');
    files.delete(provenanceUrlOf('secret'));
    await readAll();
    const get = (user: string) =>
      request(server).get(`${base}/created`).set(asUser(user));
    const forBob = createdListSchema.parse((await get(bob)).body);
    expect(forBob.sources.files.errors).toEqual([
      {
        entityRef: 'component:default/checkout',
        title: 'The checkout',
        owner: 'group:default/shop',
        message: expect.stringContaining('apiVersion: is missing'),
        since: expect.any(String),
        provenanceUrl: provenanceUrlOf('checkout'),
      },
    ]);
    expect(forBob.items[0]).toMatchObject({
      taskId: 'task-checkout',
      problem: { kind: 'unreadable' },
    });
    const forAda = createdListSchema.parse((await get(ada)).body);
    expect(forAda.sources.files.errors).toHaveLength(2);
  });

  it("show nothing of a stranger's file that an entity points at", async () => {
    const token = '//npm.example.com/:_authToken=s3cr3t';
    const backend = await startBackend({
      entities: [
        componentOf('path', {
          ...forgedAnnotations,
          'xops.io/provenance': 'ci/.npmrc',
        }),
        componentOf('repository', forgedAnnotations),
        componentOf('contents'),
      ],
      files: {
        'https://git.example.com/secret/vault/src/branch/main/ci/.npmrc': token,
        'https://git.example.com/shop/path/src/branch/main/ci/.npmrc': token,
        'https://git.example.com/secret/vault/src/branch/main/.xops/provenance.yaml':
          token,
        [provenanceUrlOf('contents')]: token,
      },
    });
    await backend.readAll();
    const response = await request(backend.server)
      .get(`${base}/created`)
      .set(asUser(ada));
    const { errors } = createdListSchema.parse(response.body).sources.files;
    expect(errors.map(error => error.message).sort()).toEqual([
      expect.stringContaining('does not end in .xops/provenance.yaml'),
      expect.stringContaining('found a text of 36 characters'),
      expect.stringContaining(
        `no provenance file at ${provenanceUrlOf('repository')}`,
      ),
    ]);
    expect(response.text).not.toContain('s3cr3t');
  });
});

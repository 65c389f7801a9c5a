import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { SchemaSet } from './SchemaSet';

const script = join(
  dirname(require.resolve('@xops/plugin-xops-golden-paths-node/package.json')),
  'scripts/make-schemas.mjs',
);

const note = {
  type: 'object',
  'x-kubernetes-group-version-kind': [
    { group: 'example.org', version: 'v1', kind: 'Note' },
  ],
  properties: {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    spec: {
      type: 'object',
      description: 'What is noted.',
      required: ['text'],
      properties: {
        text: { type: 'string', pattern: '(?i)not javascript' },
        port: { 'x-kubernetes-int-or-string': true },
        size: {
          $ref: '#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity',
        },
        since: { type: 'string', format: 'date-time', nullable: true },
        level: { type: 'string', enum: ['low', 'high'], nullable: true },
        anything: {
          type: 'object',
          properties: { known: { type: 'string' } },
          'x-kubernetes-preserve-unknown-fields': true,
        },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        description: { type: 'string', default: 'none' },
      },
    },
  },
};

const openApi = {
  components: {
    schemas: {
      'org.example.v1.Note': note,
      'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: 'string' },
    },
  },
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xops-schemas-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function make(...options: string[]): Promise<SchemaSet> {
  const out = join(folder, 'kubernetes-9.9.json.gz');
  await promisify(execFile)(
    process.execPath,
    [script, '--version', '9.9', '--out', out, ...options],
    { env: { TOKEN: 'let-me-in' } },
  );
  return SchemaSet.load(folder);
}

describe('make-schemas', () => {
  let schemas: SchemaSet;

  beforeAll(async () => {
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(openApi));
    schemas = await make('--file', file);
  });

  it.each([
    { spec: { text: 'a' } },
    { spec: { text: 'a', port: 80 } },
    { spec: { text: 'a', port: 'http' } },
    { spec: { text: 'a', size: '1.5Gi' } },
    { spec: { text: 'a', size: 2 } },
    { spec: { text: 'a', since: null, level: null } },
    { spec: { text: 'a', since: '2026-01-31T10:00:00Z', level: 'low' } },
    { spec: { text: 'a', anything: { known: 'b', unknown: 1 } } },
    { spec: { text: 'a', labels: { any: 'thing' }, description: 'd' } },
  ])('allows $spec', value => {
    expect(schemas.errorsOf('example.org/v1', 'Note', value)).toEqual([]);
  });

  it.each([
    { spec: {} },
    { spec: { text: 'a', txt: 'b' } },
    { spec: { text: 'a', port: true } },
    { spec: { text: 'a', size: '1 GB' } },
    { spec: { text: 'a', size: null } },
    { spec: { text: 'a', since: 'yesterday' } },
    { spec: { text: 'a', level: 'middle' } },
    { spec: { text: 'a', anything: { known: 1 } } },
    { spec: { text: 'a', labels: { any: 1 } } },
    { spec: { text: 'a', description: 1 } },
  ])('refuses $spec', value => {
    expect(schemas.errorsOf('example.org/v1', 'Note', value)).toHaveLength(1);
  });

  it('reads the same from a server, with its token', async () => {
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push([request.url, request.headers.authorization]);
      const index = {
        paths: {
          'apis/example.org/v1': {
            serverRelativeURL: '/openapi/v3/apis/example.org/v1?hash=1',
          },
        },
      };
      const body = request.url === '/openapi/v3' ? index : openApi;
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address: AddressInfo = Object(server.address());
    const before = await readFile(join(folder, 'kubernetes-9.9.json.gz'));
    await make('--url', `http://127.0.0.1:${address.port}`);
    server.close();
    expect(asked).toEqual([
      ['/openapi/v3', 'Bearer let-me-in'],
      ['/openapi/v3/apis/example.org/v1?hash=1', 'Bearer let-me-in'],
    ]);
    const after = await readFile(join(folder, 'kubernetes-9.9.json.gz'));
    expect(gunzipSync(after)).toEqual(gunzipSync(before));
  });

  it('says how it is used', async () => {
    await expect(make()).rejects.toThrow('Usage: make-schemas.mjs');
  });
});

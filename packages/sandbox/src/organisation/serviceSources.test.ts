import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { type Demo, readDemo } from './__testUtils__/readDemo';

const isThere = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Where the machine lacks the language, the name tells why its tests are skipped. */
const describeGo = isThere('gofmt', '-h') ? describe : describe.skip;
const describePython = isThere('python3', '-V') ? describe : describe.skip;

let demo: Demo;
let folder: string;

beforeAll(async () => {
  demo = await readDemo();
  folder = await mkdtemp(join(tmpdir(), 'xops-sources-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(ending: string): Promise<string[]> {
  const sources = demo.files.filter(({ path }) => path.endsWith(ending));
  return Promise.all(
    sources.map(async ({ text }, index) => {
      const file = join(folder, `${index}${ending}`);
      await writeFile(file, text);
      return file;
    }),
  );
}

describe('the services of the demo organisation', () => {
  describeGo('with gofmt on the PATH (skipped where it is missing)', () => {
    it('are formatted Go without a syntax error', async () => {
      const files = await write('.go');
      expect(files).toHaveLength(6);
      const { stdout } = await promisify(execFile)('gofmt', ['-l', ...files]);
      expect(stdout).toBe('');
    });
  });

  describePython(
    'with python3 on the PATH (skipped where it is missing)',
    () => {
      it('are Python that compiles', async () => {
        const files = await write('.py');
        expect(files).toHaveLength(4);
        const program =
          'import ast, sys; [ast.parse(open(f).read()) for f in sys.argv[1:]]';
        await expect(
          promisify(execFile)('python3', ['-c', program, ...files]),
        ).resolves.toMatchObject({ stderr: '' });
      });
    },
  );

  it.each([
    ['cerebra', 'cmd/cerebra/main.go', '8080'],
    ['economist', 'economist/__main__.py', '8081'],
    ['aegis', 'cmd/aegis/main.go', '8082'],
  ])(
    'answer in %s on every path of the API, at the port of record 2',
    (repository, path, port) => {
      const source = demo.text(repository, path);
      const api = parse(demo.text(repository, 'api/openapi.yaml'));
      for (const route of Object.keys(api.paths)) {
        expect(source).toContain(route);
      }
      expect(source).toContain(`"${port}"`);
      expect(api.servers).toEqual([{ url: `http://localhost:${port}` }]);
      expect(demo.text(repository, 'Dockerfile')).toContain(`EXPOSE ${port}`);
      expect(
        demo.text('organisation', 'docs/adr/0002-three-services.md'),
      ).toContain(port);
    },
  );
});

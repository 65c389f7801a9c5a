import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BASE_URL_PLACEHOLDER,
  ORGANISATION_FOLDER,
  readOrganisation,
} from './OrganisationContent';
import {
  DEMO_BASE_URL,
  type Demo,
  isRecord,
  readDemo,
} from './__testUtils__/readDemo';

describe('the demo organisation as it is written', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await readDemo();
  });

  it('has the six repositories, each with three to six commits by several days', () => {
    expect(demo.repositories.map(({ name }) => name)).toEqual([
      'organisation',
      'cerebra',
      'economist',
      'aegis',
      'gitops-platform',
      'managed-state',
    ]);
    for (const { commits } of demo.repositories) {
      expect(commits.length).toBeGreaterThanOrEqual(3);
      expect(commits.length).toBeLessThanOrEqual(6);
    }
  });

  it('commits in the order of time', () => {
    for (const { commits } of demo.repositories) {
      const times = commits.map(({ date }) => Date.parse(date));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('commits no record before the day that it bears', () => {
    const early = demo.repositories.flatMap(({ commits }) =>
      commits.flatMap(({ date, files }) =>
        files
          .filter(file =>
            isRecord({ ...file, repository: '', name: `/${file.path}` }),
          )
          .filter(({ text }) => {
            const [day] = /\b\d{4}-\d{2}-\d{2}\b/.exec(text) ?? [''];
            return day > date.slice(0, 10);
          })
          .map(({ path }) => path),
      ),
    );
    expect(early).toEqual([]);
  });

  it('names the Git host instead of the placeholder', () => {
    const texts = demo.files.map(({ text }) => text);
    expect(texts.filter(text => text.includes(BASE_URL_PLACEHOLDER))).toEqual(
      [],
    );
    expect(
      texts.filter(text => text.includes(DEMO_BASE_URL)).length,
    ).toBeGreaterThan(5);
  });
});

describe('readOrganisation', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xops-content-'));
    await cp(ORGANISATION_FOLDER, folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const read = () => readOrganisation({ baseUrl: DEMO_BASE_URL, folder });

  async function edit(from: string, to: string): Promise<void> {
    const file = join(folder, 'history.yaml');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  }

  it('refuses a file that no commit brings in', async () => {
    await writeFile(join(folder, 'cerebra', 'NOTES.md'), 'forgotten');
    await expect(read()).rejects.toThrow(
      "File 'NOTES.md' of demo repository 'cerebra' is in no commit",
    );
  });

  it('refuses a commit of a file that does not exist', async () => {
    await edit('docs/adr/0003-sealed-secrets.md', 'docs/adr/0003-vault.md');
    await expect(read()).rejects.toThrow(
      "names 'docs/adr/0003-vault.md', which does not exist",
    );
  });

  it('refuses a file in two commits', async () => {
    await edit('[README.md, catalog-info.yaml]', '[README.md, go.mod]');
    await expect(read()).rejects.toThrow(
      "names 'go.mod', which does not exist or is in an earlier commit",
    );
  });

  it('refuses an author who is nobody', async () => {
    await edit('author: aiko.tanaka', 'author: nobody');
    await expect(read()).rejects.toThrow("is by 'nobody'");
  });

  it('refuses a date without an offset', async () => {
    await edit('2026-02-10T15:03:20+09:00', '2026-02-10T15:03:20');
    await expect(read()).rejects.toThrow(/ISO datetime/);
  });
});

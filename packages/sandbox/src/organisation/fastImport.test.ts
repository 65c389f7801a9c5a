import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toFastImport, toGitDate } from './fastImport';
import type { DemoCommit } from './OrganisationContent';
import { runGit } from './runGit';

const commits: DemoCommit[] = [
  {
    message: 'Say “grüß Gott”\n',
    author: { name: 'Léa Moreau', email: 'lea.moreau@example.com' },
    date: '2026-02-09T09:12:00+01:00',
    files: [{ path: 'docs/greeting.md', text: 'grüß Gott\n' }],
  },
  {
    message: 'Say nothing\n',
    author: { name: 'Rohan Mehta', email: 'rohan.mehta@example.com' },
    date: '2026-02-10T09:12:00+05:30',
    files: [{ path: 'empty.txt', text: '' }],
  },
];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xops-fast-import-'));
  await runGit(['init', '--quiet', '--bare', '--template='], { folder });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('toFastImport', () => {
  it('makes one commit after the other, text beyond ASCII included', async () => {
    await runGit(['fast-import', '--quiet'], {
      folder,
      input: toFastImport(commits, 'main'),
    });
    expect(
      await runGit(['log', '--format=%an|%aI|%s', 'main'], { folder }),
    ).toBe(
      'Rohan Mehta|2026-02-10T09:12:00+05:30|Say nothing\n' +
        'Léa Moreau|2026-02-09T09:12:00+01:00|Say “grüß Gott”\n',
    );
    expect(await runGit(['show', 'main:docs/greeting.md'], { folder })).toBe(
      'grüß Gott\n',
    );
    expect(await runGit(['show', 'main:empty.txt'], { folder })).toBe('');
  });

  it('gives the same history the same hashes', async () => {
    const input = toFastImport(commits, 'main');
    await runGit(['fast-import', '--quiet'], { folder, input });
    const first = await runGit(['rev-parse', 'main'], { folder });
    await runGit(['fast-import', '--quiet', '--force'], {
      folder,
      input: toFastImport(commits, 'again'),
    });
    expect(await runGit(['rev-parse', 'again'], { folder })).toBe(first);
  });

  it('refuses a path that would have to be quoted', () => {
    const [commit] = commits;
    const files = [{ path: 'a\nM 100644 inline b', text: '' }];
    expect(() => toFastImport([{ ...commit, files }], 'main')).toThrow(
      /needs quoting/,
    );
  });
});

describe('toGitDate', () => {
  it.each([
    ['2026-02-09T09:12:00+01:00', '1770624720 +0100'],
    ['2026-02-09T08:12:00Z', '1770624720 +0000'],
    ['2026-02-09T13:42:00+05:30', '1770624720 +0530'],
    ['2026-02-09T03:12:00-05:00', '1770624720 -0500'],
  ])('writes %s as %s', (date, raw) => {
    expect(toGitDate(date)).toBe(raw);
  });
});

import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { folderState } from './folderState';

const directory = createMockDirectory();
const at = (name: string) => directory.resolve(name);
const HOUR_MS = 3_600_000;

/** The state as it is told when all changes are old enough. */
async function settledState(): Promise<string | undefined> {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR_MS);
  try {
    return await folderState(directory.path);
  } finally {
    now.mockRestore();
  }
}

describe('the state of a folder', () => {
  beforeEach(() => {
    directory.setContent({ 'a.txt': 'A', nested: { 'b.txt': 'B' } });
  });

  it('stays the same while nothing is changed', async () => {
    const state = await settledState();
    expect(state).toMatch(/^[0-9a-f]{64}$/);
    expect(await settledState()).toBe(state);
  });

  it.each<[string, () => void]>([
    ['the content of a file', () => writeFileSync(at('a.txt'), 'B')],
    ['a file of a subfolder', () => writeFileSync(at('nested/b.txt'), 'BB')],
    ['the rights of a file', () => chmodSync(at('a.txt'), 0o755)],
    ['the name of a file', () => renameSync(at('a.txt'), at('c.txt'))],
    ['a new file', () => writeFileSync(at('nested/c.txt'), '')],
    ['a new empty folder', () => mkdirSync(at('empty'))],
    ['a new link', () => symlinkSync('a.txt', at('link'))],
    ['a second name of a file', () => linkSync(at('a.txt'), at('again'))],
    ['a file that is gone', () => unlinkSync(at('a.txt'))],
    ['a folder that is gone', () => rmSync(at('nested'), { recursive: true })],
    [
      'another file of the same size and time in its place',
      () => {
        utimesSync(at('a.txt'), 1, 1);
        writeFileSync(at('c.txt'), 'C');
        utimesSync(at('c.txt'), 1, 1);
        renameSync(at('c.txt'), at('a.txt'));
      },
    ],
  ])('differs by %s', async (_, change) => {
    const state = await settledState();
    change();
    expect(await settledState()).not.toBe(state);
  });

  it('is not told while another change could carry the same time', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(0);
    expect(await folderState(directory.path)).toBeUndefined();
    now.mockRestore();
  });
});

import { folderWith, removeFolders } from '../__testUtils__/folders';
import { LOG } from '../__testUtils__/records';
import { xops } from '../__testUtils__/xops';

afterEach(removeFolders);

describe('xops adr list', () => {
  it('has a line for each decision, in columns', async () => {
    const { code, out } = await xops(folderWith(LOG), 'adr', 'list');
    expect(code).toBe(0);
    expect(out.split('\n').map(it => it.replace(/ {2,}/g, ' | '))).toEqual([
      '1 | superseded | 2025-01-10 | Poll for changes | docs/adr/0001-polling.md:1',
      '2 | accepted | 2026-03-02 | Use a broker | docs/adr/0002-broker.md:1',
      '3 | proposed | 2026-03-02 | Keep schemas in one place | docs/adr/0003-schemas.md:1',
      '',
    ]);
  });

  it('lists some states, also several', async () => {
    const folder = folderWith(LOG);
    const lines = async (...args: string[]) =>
      (await xops(folder, 'adr', 'list', ...args)).out.split('\n').length - 1;
    expect(await lines('--status', 'accepted')).toBe(1);
    expect(await lines('--status', 'accepted,proposed')).toBe(2);
    expect(await lines('--status', 'accepted', '--status', 'superseded')).toBe(
      2,
    );
    expect(await lines('--status', 'accepted', 'docs/adr')).toBe(1);
  });

  it.each([
    [
      ['--status', 'none,draft'],
      'None of 3 decisions is without a status or draft.',
    ],
    [['docs/README.md'], 'What was read holds no decision; --all lists'],
  ])('says why it lists nothing with %p', async (args, words) => {
    const folder = folderWith({ ...LOG, 'docs/README.md': '# Docs\n' });
    const { code, out, err } = await xops(folder, 'adr', 'list', ...args);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(words);
  });

  it('lists what is no decision when asked for all', async () => {
    const folder = folderWith({
      ...LOG,
      'docs/adr/notes.md':
        '# Notes\n\nWhat somebody once thought about logging and events.\n',
    });
    expect((await xops(folder, 'adr', 'list')).out).not.toContain('notes.md');
    expect((await xops(folder, 'adr', 'list', '--all')).out).toContain(
      'notes.md',
    );
  });

  it('gives the records as JSON', async () => {
    const { out } = await xops(
      folderWith(LOG),
      'adr',
      'list',
      '--format',
      'json',
      '--status',
      'proposed',
    );
    expect(JSON.parse(out).records).toMatchObject([
      { title: 'Keep schemas in one place' },
    ]);
  });
});

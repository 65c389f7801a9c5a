import { folderWith, removeFolders } from '../__testUtils__/folders';
import { LOG } from '../__testUtils__/records';
import { xops } from '../__testUtils__/xops';

afterEach(removeFolders);

describe('xops adr graph', () => {
  it('draws linked decisions, and the others when asked for all', async () => {
    const folder = folderWith(LOG);
    const { code, out } = await xops(folder, 'adr', 'graph');
    expect(code).toBe(0);
    expect(out).toMatch(/^flowchart TD\n/);
    expect(out).toContain('r1 -->|supersedes| r0');
    expect(out).not.toContain('Keep schemas');
    expect((await xops(folder, 'adr', 'graph', '--all')).out).toContain(
      'Keep schemas',
    );
  });

  it('gives nodes and edges as JSON', async () => {
    const { out } = await xops(
      folderWith(LOG),
      'adr',
      'graph',
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({
      nodes: [
        { recordId: 'docs/adr/0001-polling.md' },
        { recordId: 'docs/adr/0002-broker.md' },
      ],
      edges: [{ type: 'supersedes', oneSided: false, broken: false }],
    });
  });
});

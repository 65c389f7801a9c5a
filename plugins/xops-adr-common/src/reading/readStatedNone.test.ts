import { readRecordFile } from '../readRecordFile';

const read = (head: string) => {
  const { records } = readRecordFile({
    path: 'docs/adr/0003-use-k3s.md',
    content: `${head}\n\n## Context\n\nWe run it.\n\n## Decision\n\nUse K3S.\n`,
  });
  return records[0];
};

describe('what a record says it has none of', () => {
  it.each([
    [
      'a table',
      '# Use K3S\n\n| Field | Value |\n|---|---|\n| Status | Accepted |\n| Supersedes | N/A |',
      [{ type: 'supersedes', raw: 'N/A', line: 6 }],
    ],
    [
      'a list',
      '# Use K3S\n\n- Status: accepted\n- Superseded by: none',
      [{ type: 'supersededBy', raw: 'none', line: 4 }],
    ],
    [
      'front matter',
      '---\nstatus: accepted\nsupersedes: []\nsuperseded_by: null\n---\n# Use K3S',
      [
        { type: 'supersedes', raw: '[]', line: 3 },
        { type: 'supersededBy', raw: 'null', line: 4 },
      ],
    ],
  ])('is kept as written in %s, and is no link', (_, head, none) => {
    const record = read(head);
    expect(record.statedNone).toEqual(none);
    expect(record.links).toEqual([]);
    expect(record.status?.state).toBe('accepted');
  });

  it.each(['-', '—', ''])('is not what a field with “%s” states', value => {
    const record = read(
      `# Use K3S\n\n- Status: accepted\n- Supersedes: ${value}`,
    );
    expect(record.statedNone).toBeUndefined();
    expect(record.links).toEqual([]);
  });
});

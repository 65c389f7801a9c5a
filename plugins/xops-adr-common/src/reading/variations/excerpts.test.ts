import { readRecordFile } from '../../readRecordFile';

function recordOf(path: string, content: string) {
  return readRecordFile({ path, content }).records[0];
}

const CONTEXT = '## Context\n\nReading is slow.\n';

describe('what was decided', () => {
  it.each([
    '## Decision: cache for a minute',
    '### Decision Outcome: a cache',
    '## Chosen Solution: a cache in front',
    '## Recommendation - Decision Outcome',
    '## Decision (proposed workflow):',
    '## Result',
    '## Entscheidung: ein Cache',
    '## Decisión (final): una caché',
  ])('stands below %s', heading => {
    const { kind, decision } = recordOf(
      'docs/adr/0003-cache.md',
      `# 3. Cache\n\n${CONTEXT}\n${heading}\n\nWe cache for a minute.\n`,
    );
    expect(kind).toBe('record');
    expect(decision?.text).toBe('We cache for a minute.');
  });

  it.each([
    '## Chosen Solution: cache for a minute',
    '### Decision: cache for a minute',
    '## Entscheidung: cache for a minute',
  ])('stands in %s where nothing stands below it', heading => {
    const { decision } = recordOf(
      'docs/adr/0003-cache.md',
      `# 3. Cache\n\n${CONTEXT}\n${heading}\n\n#### Pros\n\n- It is fast.\n`,
    );
    expect(decision).toEqual({ text: 'cache for a minute', line: 7 });
  });

  it('is taken from the section of that very name before others', () => {
    const { decision } = recordOf(
      'docs/adr/0003-cache.md',
      `# 3. Cache\n\n${CONTEXT}\n## Decision process\n\nWe met.\n\n## Decision\n\nWe cache.\n`,
    );
    expect(decision?.text).toBe('We cache.');
  });

  it.each(['## Decision drivers', '## Load test results', '## Next steps'])(
    'is not taken from %s',
    heading => {
      const { decision } = recordOf(
        'docs/adr/0003-cache.md',
        `# 3. Cache\n\n${CONTEXT}\n${heading}\n\nIt is slow.\n`,
      );
      expect(decision).toBeUndefined();
    },
  );
});

describe('a number that stands before the title without a sign', () => {
  it.each([
    ['docs/adr/023-logging.md', '# 23 Logging', '23', 'Logging'],
    [
      'docs/adr/0007-queue.md',
      '# 7 Eine Warteschlange',
      '7',
      'Eine Warteschlange',
    ],
    ['docs/adr/ADR-0012-kafka.md', '# 0012 Kafka', '0012', 'Kafka'],
  ])('%s: %s', (path, heading, id, title) => {
    const record = recordOf(path, `${heading}\n\n${CONTEXT}`);
    expect(record).toMatchObject({ id, title, number: Number(id) });
  });

  it.each([
    ['docs/adr/0003-nodes.md', '# 12 nodes instead of 9'],
    ['docs/adr/nodes.md', '# 12 nodes instead of 9'],
  ])(
    'belongs to the title where the file says otherwise: %s',
    (path, heading) => {
      expect(recordOf(path, `${heading}\n\n${CONTEXT}`).title).toBe(
        '12 nodes instead of 9',
      );
    },
  );
});

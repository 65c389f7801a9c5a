import { readRecordFile } from '../../readRecordFile';

function linksOf(references: string) {
  const { records } = readRecordFile({
    path: 'docs/adr/0007-use-a-queue.md',
    content: `# Use a queue

## Status

Accepted

## Context

Two services.

## Decision

A queue.

## References

${references}
`,
  });
  return records[0].links.map(({ target }) => target);
}

describe('what a list of references names and is no record', () => {
  it.each([
    '- RFC 7231: semantics of a protocol',
    '- IETF RFC 822 on messages',
    '- [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)',
    '- `CONTRIBUTING.md` — how a release is cut',
    '- CHANGELOG.md, and the README.md of the client',
    '- [Guide](../CONTRIBUTING.md)',
    '- #162 — the issue of this decision',
    '- #177 / #140 — first users',
  ])('%s', line => {
    expect(linksOf(line)).toEqual([]);
  });

  it.each([
    ['- RFC-0009: how we name queues', ['RFC-0009']],
    ['- RFC 12', ['RFC 12']],
    ['- ADR #162', ['ADR #162']],
    ['- [ADR-0003](0003-one-log.md)', ['ADR-0003']],
    ['- 0003-one-log.md', ['0003-one-log.md']],
  ])('unlike the record of %s', (line, targets) => {
    expect(linksOf(line)).toEqual(targets);
  });

  it.each([
    '1. Change the older records:\n   - Add:\n     `Superseded by: ADR-00X-new-queue.md`',
    '- `Superseded by: ADR-0042-new-queue.md`',
    '`Ersetzt durch: ADR-0042`',
  ])('nor does an example of a field say what superseded it: %s', section => {
    const { records } = readRecordFile({
      path: 'docs/adr/0007-use-a-queue.md',
      content: `# Use a queue\n\n**Status**: Accepted\n\n## How to file this\n\n${section}\n\n## Decision\n\nA queue.\n`,
    });
    expect(records[0].status?.state).toBe('accepted');
    expect(records[0].links.map(({ type }) => type)).not.toContain(
      'supersededBy',
    );
  });

  it.each([
    '**Related ADRs**: ADR-0058 (superseded), ADR-0040',
    '**Related**: [ADR-0058](0058-a.md) (deprecated), [ADR-0040](0040-b.md)',
    '**Siehe auch**: ADR-0058 (ersetzt), ADR-0040',
  ])('nor does a note on another record tell of this one: %s', line => {
    const { records } = readRecordFile({
      path: 'docs/adr/0060-use-a-queue.md',
      content: `# Use a queue\n\n**Status**: Accepted\n${line}\n\n## Decision\n\nA queue.\n`,
    });
    expect(records[0].status?.state).toBe('accepted');
    expect(
      records[0].links.filter(({ type }) => /supersede/.test(type)),
    ).toEqual([]);
  });
});

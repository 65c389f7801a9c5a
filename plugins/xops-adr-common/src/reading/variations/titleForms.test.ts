import { readRecordFile } from '../../readRecordFile';

const REST =
  '## Status\n\nAccepted\n\n## Context\n\nJobs are lost.\n\n## Decision\n\nWe use a queue.\n';

function read(markdown: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content: markdown });
  expect(records).toHaveLength(1);
  return records[0];
}

describe('the title', () => {
  it.each([
    ['a middle dot', '# 0007 · Use a queue', '0007', 'Use a queue'],
    [
      'a middle dot behind an id',
      '# ADR-7 · Use a queue',
      'ADR-7',
      'Use a queue',
    ],
    ['a bullet', '# 7 • Use a queue', '7', 'Use a queue'],
    [
      'a letter in the code',
      '# DEC-T001: Use a queue',
      'DEC-T001',
      'Use a queue',
    ],
    ['letters exchanged', '# ARD 7: Use a queue', 'ARD 7', 'Use a queue'],
    [
      'a lost blank',
      '#Use a queue for all jobs',
      '0007',
      'Use a queue for all jobs',
    ],
  ])('is told from its number: %s', (_, heading, id, title) => {
    expect(read(`${heading}\n\n${REST}`)).toMatchObject({ id, title });
  });

  it.each([
    ['a dash', '# ADR 2026-06-17 — Use a queue'],
    ['a colon', '# ADR: 2026-06-17: Use a queue'],
    ['a hyphen', '# Decision 2026-06-17 - Use a queue'],
  ])('has a day before it, which is no number: %s', (_, heading) => {
    expect(
      read(`${heading}\n\n${REST}`, 'docs/adr/use-a-queue.md'),
    ).toMatchObject({ title: 'Use a queue' });
  });

  it('keeps a number behind a day', () => {
    expect(read(`# 2025-06-30 ADR 7: Use a queue\n\n${REST}`)).toMatchObject({
      id: 'ADR 7',
      title: 'Use a queue',
      date: { value: '2025-06-30' },
    });
  });

  it.each([
    [
      'front matter, where the first heading is a section',
      `---\ntitle: Use a queue\nstatus: accepted\n---\n\n# Context\n\nJobs are lost.\n\n# Decision\n\nWe use a queue.\n`,
    ],
    [
      'a table of a proposal',
      `| | |\n|---|---|\n| Feature Name | Use a queue |\n| State | ACCEPTED |\n\n# Summary\n\nJobs are lost.\n\n# Decision\n\nWe use a queue.\n`,
    ],
    [
      'a section',
      `# Architecture Decision Record\n\n## Title\n\nUse a queue\n\n${REST}`,
    ],
    [
      'a section of another language',
      `# ADR\n\n## Titel\n\nUse a queue\n\n${REST}`,
    ],
  ])('stands in %s', (_, markdown) => {
    expect(read(markdown).title).toBe('Use a queue');
  });
});

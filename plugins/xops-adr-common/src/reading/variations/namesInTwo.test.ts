import { readRecordFile } from '../../readRecordFile';

function read(markdown: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content: markdown });
  expect(records).toHaveLength(1);
  return records[0];
}

describe('sections that name themselves twice', () => {
  it.each([
    ['Japanese, English behind', '背景 (Context)', '決定 (Decision)'],
    [
      'English, Japanese behind',
      '1. Context（背景 / 課題）',
      '2. Decision（決定事項）',
    ],
    ['with a slash', '背景 / Context', '決定 / Decision'],
    ['Korean', '맥락 (Context)', '결정 (Decision)'],
    ['Turkish, numbered', '1. Bağlam (Context)', '2. Karar (Decision)'],
    [
      'a name nobody knows, with its translation',
      '배경 설명 (Context)',
      '최종 방안 (Decision)',
    ],
    [
      'two words of one language',
      'Kontekst / Årsag',
      'Beslutning & konsekvens',
    ],
    ['with an ampersand', 'Context & forces', 'Decision & reasons'],
  ])('are read: %s', (_, context, decision) => {
    const record = read(
      `# Use a queue\n\nStatus: accepted\n\n## ${context}\n\nJobs are lost.\n\n## ${decision}\n\nWe use a queue.\n`,
    );
    expect(record.context?.text).toBe('Jobs are lost.');
    expect(record.decision?.text).toBe('We use a queue.');
  });

  it.each([
    ['a dash', 'Decision — in three parts'],
    ['a colon', 'Decision: one queue for all'],
    ['another language', 'Karar – üç parça'],
  ])('may say more behind %s', (_, decision) => {
    expect(
      read(
        `# Use a queue\n\nStatus: accepted\n\n## Context\n\nJobs are lost.\n\n## ${decision}\n\nWe use a queue.\n`,
      ).decision?.text,
    ).toBe('We use a queue.');
  });

  it('do not make an option the decision', () => {
    expect(
      read(
        '# Use a queue\n\nStatus: accepted\n\n## Context\n\nJobs are lost.\n\n## Option A (decision)\n\nA table.\n\n## Decision\n\nWe use a queue.\n',
      ).decision?.text,
    ).toBe('We use a queue.');
  });

  it('prefer the decision to a recommendation before it', () => {
    expect(
      read(
        '# Use a queue\n\nStatus: accepted\n\n## Context\n\nJobs are lost.\n\n## Recommendation\n\nA table.\n\n## Decision\n\nWe use a queue.\n',
      ).decision?.text,
    ).toBe('We use a queue.');
  });
});

describe('a head inside of the first section', () => {
  it.each([
    [
      'Danish',
      '## Beskrivelse af beslutningen\n\n- **Dato:** 2026-05-28\n- **Status:** Godkendt af styregruppen\n- **Beslutningstagere:** Styregruppen',
    ],
    [
      'English',
      '## Decision\n\n- Status: Accepted\n- Date: 2026-05-28\n\nWe use a queue.',
    ],
    [
      'bold lines',
      '## Context\n\n**Status:** Accepted\n**Date:** 2026-05-28\n\nJobs are lost.',
    ],
  ])('states status and date: %s', (_, section) => {
    const { status, date } = read(
      `# Use a queue\n\n${section}\n\n## Consequences\n\nOne more thing to run.\n`,
    );
    expect(status?.state).toBe('accepted');
    expect(date?.value).toBe('2026-05-28');
  });

  it('is none where the status is spoken of alone', () => {
    expect(
      read(
        '# Use a queue\n\n## Context\n\n- Status: rejected jobs are kept\n- Retries: three\n\n## Decision\n\nWe use a queue.\n',
      ).status,
    ).toBeUndefined();
  });
});

describe('a name that is in no vocabulary', () => {
  it.each([
    ['English', 'Deciders: Ada\nTicket link: [#56](https://example.org/56)'],
    [
      'French',
      'Décideurs: Ada\nTicket.s concerné.s: [!56](https://example.org/56)',
    ],
    ['bold', '**Deciders:** Ada\n**Slack thread:** #queue-talk, Bob'],
  ])('ends the value above it: %s', (_, head) => {
    expect(
      read(
        `# Use a queue\n\n${head}\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use a queue.\n`,
      ).deciders.map(({ text }) => text),
    ).toEqual(['Ada']);
  });
});

import { readRecordFile } from '../../readRecordFile';
import { StatusState } from '../../model/Status';

const SECTIONS = `
## Context

We need a queue between the two services.

## Decision

We use a queue.

## Consequences

One more thing to run.
`;

function statusOf(markdown: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content: markdown });
  expect(records).toHaveLength(1);
  expect(records[0].kind).toBe('record');
  return records[0].status;
}

function written(head: string, sections = SECTIONS): string {
  return `# Use a queue\n\n${head}\n${sections}`;
}

describe('the words of a status', () => {
  const WORDS: [words: string, state: StatusState, qualifiers: string[]][] = [
    ['Accepted', 'accepted', []],
    ['**Accepted** - 2024-05-01', 'accepted', []],
    ['Accepted on 2024-05-01', 'accepted', []],
    [
      'Accepted on 2024-05-01 by the platform team',
      'accepted',
      ['by the platform team'],
    ],
    ['accepted; supersedes ADR-0045', 'accepted', ['supersedes ADR-0045']],
    [
      'Implemented. Parts superseded by ADR-020',
      'implemented',
      ['Parts superseded by ADR-020'],
    ],
    [
      'Accepted (DEFER until builds take 10 minutes)',
      'accepted',
      ['DEFER until builds take 10 minutes'],
    ],
    ['Accepted, implemented in v6', 'accepted', ['implemented in v6']],
    ['ACCEPTED Not Implemented', 'accepted', ['Not Implemented']],
    ['This ADR has been accepted.', 'accepted', []],
    ['✅ Approved', 'accepted', []],
    [':white_check_mark: Decided', 'accepted', []],
    ['Active', 'accepted', []],
    ['Finalized', 'accepted', []],
    ['Under review', 'proposed', []],
    ['RFC', 'proposed', []],
    ['Not yet decided', 'proposed', []],
    ['Work in progress', 'draft', []],
    ['🚧 Draft', 'draft', []],
    ['Rejected (too expensive)', 'rejected', ['too expensive']],
    ['Withdrawn', 'rejected', []],
    ['Obsolete', 'deprecated', []],
    ['Retired', 'deprecated', []],
    ['Superceded by [ADR 12](0012-x.md)', 'superseded', ['by ADR 12']],
    ['Replaced by ADR-12', 'superseded', ['by ADR-12']],
    [
      'Accepted, later superseded by ADR-12',
      'superseded',
      ['later superseded by ADR-12'],
    ],
    ['Deprecated (replaced by ADR-12)', 'deprecated', ['replaced by ADR-12']],
    ['On hold', 'other', []],
    ['Deferred', 'other', []],
    ['Submitted, 2017-01-26; approved, 2017-02-01', 'accepted', ['Submitted']],
    [
      'Superseded by [20201016-use-slugs](20201016-use-slugs.md)',
      'superseded',
      ['by 20201016-use-slugs'],
    ],
    ['Marinating', 'other', []],
  ];

  it.each(WORDS)('%s', (words, state, qualifiers) => {
    expect(statusOf(written(`Status: ${words}`))).toMatchObject({
      state,
      qualifiers,
    });
    expect(statusOf(written(`## Status\n\n${words}`))).toMatchObject({
      state,
      qualifiers,
    });
  });

  it.each([
    ['a choice', 'Status: [proposed | rejected | accepted | deprecated]'],
    ['a choice in braces', '* Status: {proposed | accepted}'],
    ['an open choice', '## Status\n\nproposed | accepted | rejected'],
    [
      'an explanation',
      '## Status\n\nWhat is the status, such as proposed, accepted, rejected or deprecated?',
    ],
    [
      'a list of what could stand there',
      '## Status\n\nproposed, accepted, rejected, deprecated, superseded',
    ],
    ['no ticked box', '## Status\n\n- [ ] proposed\n- [ ] accepted'],
    ['an empty section', '## Status\n'],
    ['only a comment', '## Status\n\n<!-- proposed, accepted -->'],
    [
      'words about something else',
      '## Status quo\n\nThe queue was accepted by nobody.',
    ],
  ])('are none where there is %s', (_, head) => {
    expect(statusOf(written(head))).toBeUndefined();
  });

  it('are not taken from an option that was turned down', () => {
    const options =
      '\n## Options\n\n### A database\n\n- **Status:** rejected\n- **Decision**: Rejected because it is slow\n';
    expect(statusOf(written('', options + SECTIONS))).toBeUndefined();
  });

  it('are not taken from sections that speak of other things', () => {
    const other =
      '\n## Service A\n\n- Status: accepted\n\n## Service B\n\n- Status: rejected\n';
    expect(statusOf(written('', SECTIONS + other))).toBeUndefined();
  });
});

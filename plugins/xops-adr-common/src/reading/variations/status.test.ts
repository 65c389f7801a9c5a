import { readRecordFile } from '../../readRecordFile';

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

describe('a status is found wherever a record states it', () => {
  const PLACES: [place: string, markdown: string, raw: string, line: number][] =
    [
      [
        'front matter',
        `---\nstatus: accepted\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'front matter with capitals',
        `---\nADR: 7\nStatus: Accepted\n---\n${written('')}`,
        'Accepted',
        3,
      ],
      [
        'front matter that is no YAML',
        `---\ntitle: "Use a: queue\nstatus: accepted\nsee: - [a](b)\n---\n${written(
          '',
        )}`,
        'accepted',
        3,
      ],
      [
        'front matter behind a byte order mark',
        `\uFEFF---\nstatus: accepted\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'front matter in braces',
        `---\nstatus: { accepted }\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'front matter in quotes with a comment',
        `---\nstatus: "accepted" # since May\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'TOML front matter',
        `+++\ntitle = "Use a queue"\nstatus = "accepted"\n+++\n${written('')}`,
        'accepted',
        3,
      ],
      [
        'a list',
        written('- Status: accepted\n- Date: 2024-05-01'),
        'accepted',
        3,
      ],
      [
        'a list with stars and bold names',
        written('* **Status:** accepted\n* **Deciders:** Ada'),
        'accepted',
        3,
      ],
      ['a bold line', written('**Status:** accepted'), 'accepted', 3],
      [
        'a bold line, colon outside',
        written('**Status**: accepted'),
        'accepted',
        3,
      ],
      [
        'a line that is bold as a whole',
        written('**Status: accepted**\\\n**Owner:** Ada'),
        'accepted',
        3,
      ],
      ['an italic line', written('_Status:_ accepted'), 'accepted', 3],
      [
        'a bold name without a colon',
        written('**Status** accepted'),
        'accepted',
        3,
      ],
      ['a plain line', written('Status: accepted'), 'accepted', 3],
      ['a line with a dash', written('Status – accepted'), 'accepted', 3],
      [
        'a line with back-ticks',
        written('Status: `accepted`'),
        '`accepted`',
        3,
      ],
      [
        'several fields on one line',
        written('Date: 2024-05-01 | Status: accepted | Author: Ada'),
        'accepted',
        3,
      ],
      [
        'several fields with dots',
        written('**Date:** 2024-05-01 · **Status:** accepted'),
        'accepted',
        3,
      ],
      [
        'sentences of fields',
        written('**Date:** 2024-05-01. **Status:** accepted.'),
        'accepted.',
        3,
      ],
      [
        'a table of fields',
        written('| Field | Value |\n|---|---|\n| Status | accepted |'),
        'accepted',
        5,
      ],
      [
        'a table without a header',
        written(
          '| | |\n|---|---|\n| **Status** | `accepted` |\n| Date | 2024-05-01 |',
        ),
        '`accepted`',
        5,
      ],
      [
        'a table whose header is a field',
        written('| Status | accepted |\n|---|---|\n| Date | 2024-05-01 |'),
        'accepted',
        3,
      ],
      [
        'a table across',
        written('| Date | Status |\n|---|---|\n| 2024-05-01 | accepted |'),
        'accepted',
        5,
      ],
      [
        'a quoted table',
        written(
          '> | Status | accepted |\n> |---|---|\n> | Date | 2024-05-01 |',
        ),
        'accepted',
        3,
      ],
      ['a quoted line', written('> **Status:** accepted'), 'accepted', 3],
      [
        'a GitHub alert',
        written('> [!NOTE]\n> Status: accepted'),
        'accepted',
        4,
      ],
      ['a section', written('## Status\n\naccepted'), 'accepted', 5],
      [
        'a section below the text',
        `# Use a queue\n${SECTIONS}\n## Status\n\naccepted\n`,
        'accepted',
        17,
      ],
      [
        'a section with emoji',
        written('## 🚦 Status\n\n✅ accepted'),
        '✅ accepted',
        5,
      ],
      [
        'a numbered section',
        written('## 1. Status\n\naccepted'),
        'accepted',
        5,
      ],
      [
        'a section of deeper level',
        written('### Status\n\naccepted'),
        'accepted',
        5,
      ],
      [
        'a section with a list',
        written('## Status\n\n- accepted'),
        'accepted',
        5,
      ],
      ['a heading', written('## Status: accepted'), 'accepted', 3],
      [
        'a heading without its blank',
        written('##Status\n\naccepted'),
        'accepted',
        5,
      ],
      [
        'an underlined heading',
        written('Status\n------\n\naccepted'),
        'accepted',
        6,
      ],
      ['fields above a rule', written('Status: accepted\n---'), 'accepted', 3],
      [
        'a section of metadata',
        written('## Metadata\n\n- Status: accepted'),
        'accepted',
        5,
      ],
      [
        'a section of information at the end',
        `# Use a queue\n${SECTIONS}\n## Document information\n\n- Status: accepted\n`,
        'accepted',
        17,
      ],
      [
        'boxes to tick',
        written(
          '## Status\n\n- [ ] proposed\n- [x] accepted\n- [ ] deprecated',
        ),
        'accepted',
        6,
      ],
      [
        'bold among the choices',
        written('**Status:** proposed / **accepted** / deprecated'),
        'proposed / **accepted** / deprecated',
        3,
      ],
      [
        'an old status struck through',
        written('Status: ~~proposed~~ accepted'),
        '~~proposed~~ accepted',
        3,
      ],
      [
        'a history of the section',
        written('## Status\n\n- 2024-01-05: proposed\n- 2024-05-01: accepted'),
        '2024-05-01: accepted',
        6,
      ],
      [
        'a history, newest first',
        written('## Status\n\n- 2024-05-01: accepted\n- 2024-01-05: proposed'),
        '2024-05-01: accepted',
        5,
      ],
      [
        'a table of history',
        written(
          '## Status\n\n| Date | Status |\n|---|---|\n| 2024-01-05 | proposed |\n| 2024-05-01 | accepted |',
        ),
        '2024-05-01 | accepted',
        8,
      ],
      [
        'a table of stages',
        written(
          '## Status\n\n| Stage | |\n|---|---|\n| proposed | ⬜ |\n| accepted | ✅ |\n| deprecated | ⬜ |',
        ),
        'accepted',
        8,
      ],
      [
        'a badge',
        written(
          '![Status](https://img.shields.io/badge/status-accepted-green)',
        ),
        '![Status](https://img.shields.io/badge/status-accepted-green)',
        3,
      ],
      [
        'a change log',
        written(
          '## Changelog\n\n- 2024-01-05: proposed\n- 2024-05-01: accepted',
        ),
        '2024-05-01: accepted',
        6,
      ],
      [
        'a tag',
        `---\ntags: [queue, accepted]\n---\n${written('')}`,
        'accepted',
        2,
      ],
      [
        'arrows',
        written('Status: proposed → accepted'),
        'proposed → accepted',
        3,
      ],
      [
        'a nested item',
        written('- Metadata\n  - Status: accepted'),
        'accepted',
        4,
      ],
      [
        'an HTML comment behind it',
        written('* Status: accepted <!-- optional -->'),
        'accepted',
        3,
      ],
      [
        'a value below its name',
        written('**Status**\n\naccepted\n'),
        'accepted',
        5,
      ],
      [
        'Windows line ends',
        written('* Status: accepted').replace(/\n/g, '\r\n'),
        'accepted',
        3,
      ],
    ];

  it.each(PLACES)('in %s', (_, markdown, raw, line) => {
    expect(statusOf(markdown)).toMatchObject({ state: 'accepted', raw, line });
  });
});

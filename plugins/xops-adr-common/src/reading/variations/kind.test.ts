import { RecordKind } from '../../model/DecisionRecord';
import { readRecordFile } from '../../readRecordFile';

function kindOf(path: string, content: string): RecordKind[] {
  return readRecordFile({ path, content }).records.map(({ kind }) => kind);
}

const CONTEXT =
  '## Context\n\nTwo services wait for each other, which costs minutes.\n';

describe('what a file is', () => {
  const FILES: [
    kind: RecordKind,
    what: string,
    path: string,
    content: string,
  ][] = [
    [
      'record',
      "Nygard's record",
      'adr/0001-queue.md',
      `# 1. Use a queue\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n${CONTEXT}\n## Decision\n\nWe use one.\n\n## Consequences\n\nMore to run.\n`,
    ],
    [
      'record',
      'MADR without status',
      'adr/0001-queue.md',
      '# Use a queue\n\n## Context and Problem Statement\n\nTwo services wait for each other.\n\n## Considered Options\n\n* Queue\n* Log\n\n## Decision Outcome\n\nChosen option: "Queue".\n',
    ],
    [
      'record',
      'a Y-statement',
      'adr/0001-queue.md',
      '# Queue\n\nIn the context of two services, facing long waits, we decided for a queue and against a log, to achieve independence, accepting one more thing to run.\n',
    ],
    [
      'record',
      'a table and free sections',
      'adr/0001-queue.md',
      '# Queue\n\n| | |\n|---|---|\n| Status | Draft |\n\n## What\n\nA queue between the two services.\n\n## Why\n\nThey wait.\n',
    ],
    [
      'record',
      'a README in a folder of its own',
      'adr/0001-queue/README.md',
      `# Use a queue\n\n**Status:** accepted\n\n${CONTEXT}\n## Decision\n\nWe use one.\n`,
    ],
    [
      'record',
      'a record about templates',
      'adr/0002-use-the-madr-template.md',
      `# Use the MADR template\n\n- Status: accepted\n\n${CONTEXT}\n## Decision\n\nWe use it.\n`,
    ],
    [
      'record',
      'a title that was never filled in',
      'adr/0006-internal-api.md',
      `# Architecture Decision Record template\n\n| | |\n|---|---|\n| Date | Sep 13th, 2024 |\n| Status | Approved |\n\n${CONTEXT}\n## Alternatives\n\nNone.\n`,
    ],
    [
      'record',
      'a decision alone',
      'adr/adr-008-public.md',
      '---\ntitle: ADR-008\n---\n\n## Decision\n\n- All records are public from now on\n',
    ],
    [
      'record',
      'one in an enhancement proposal',
      'keps/0042-queue.md',
      `# KEP-42: Queue\n\n- Status: provisional\n\n## Summary\n\nA queue between two services.\n\n## Motivation\n\nThey wait for each other.\n\n## Alternatives\n\nA log.\n`,
    ],
    [
      'template',
      'a template by name',
      'adr/template.md',
      '# Title\n\n## Status\n\n## Context\n\n## Decision\n',
    ],
    [
      'template',
      'a template with a number',
      'adr/0000-template.md',
      '# ADR-NNNN: <title>\n\n## Context\n\nWhat forces are at play? Why now?\n\n## Decision\n\nWhat we are doing.\n',
    ],
    [
      'template',
      'blanks in braces',
      'adr/new.md',
      '# {short title}\n\n* Status: {proposed | accepted}\n* Date: {YYYY-MM-DD}\n\n## Context\n\n{Describe the context}\n',
    ],
    [
      'template',
      'blanks in brackets',
      'docs/adr-form.md',
      '# [short title of solved problem and solution]\n\n* Status: [proposed | rejected | accepted]\n* Date: [YYYY-MM-DD when the decision was last updated]\n\n## Context\n\n[Describe the context]\n',
    ],
    [
      'template',
      'a German template',
      'adr/vorlage.md',
      '# Titel\n\n## Status\n\nVorgeschlagen\n\n## Kontext\n\nWas ist das Problem, das wir lösen?\n',
    ],
    [
      'index',
      'a list of links',
      'adr/README.md',
      '# Architecture Decision Records\n\n- [ADR-1](0001-queue.md)\n- [ADR-2](0002-log.md)\n- [ADR-3](0003-db.md)\n',
    ],
    [
      'index',
      'a table of links',
      'adr/index.md',
      '# ADR index\n\n| ADR | Title | Status |\n|---|---|---|\n| [0001](0001-queue.md) | Queue | Accepted |\n| [0002](0002-log.md) | Log | Accepted |\n',
    ],
    [
      'index',
      'a roadmap',
      'adr/ADR-ROADMAP.md',
      '# Architecture Decision Records Roadmap\n\n**Current Status**: 17 ADRs completed, 51 planned\n\n| Number | Title | Status | Date |\n|---|---|---|---|\n| ADR-001 | Queue | Accepted | 2024-05-01 |\n| ADR-002 | Log | Planned | |\n| ADR-003 | Db | Planned | |\n',
    ],
    ['placeholder', 'nothing', 'adr/0001.md', ''],
    [
      'placeholder',
      'a blank alone',
      'adr/adr-0001-test.md',
      '[ADR_CONTENT_PLACEHOLDER]',
    ],
    [
      'placeholder',
      'headings alone',
      'adr/0003-x.md',
      '# ADR-3: Use x\n\n## Status\n\n## Context\n\nTBD\n\n## Decision\n\nTODO\n',
    ],
    [
      'other',
      'accepted findings',
      'security/accepted-findings.md',
      '# Accepted findings\n\n## EC2.172: Block\n\n- **Severity:** MEDIUM\n- **Status:** Accepted (Not Applicable)\n\n### Description\n\nThis control checks a setting.\n\n## S3.1: Root\n\n- **Severity:** HIGH\n- **Status:** Accepted (False Positive)\n\n### Description\n\nAnother control.\n',
    ],
    [
      'other',
      'minutes',
      'docs/minutes.md',
      '# Minutes\n\nPresent: Ada, Bob\n\n## Topics\n\nWe spoke about the queue and agreed on lunch.\n',
    ],
    [
      'other',
      'a glossary',
      'docs/glossary.md',
      '# Glossary\n\n- Queue: holds messages\n- Log: keeps messages\n',
    ],
    [
      'other',
      'a guide to deciding',
      'docs/how-we-decide.md',
      '# How we decide\n\nEverybody may propose a record. It is reviewed within a week and then accepted or rejected by the team.\n\n## Roles\n\nThe author writes, the others read.\n',
    ],
  ];

  FILES.push(
    [
      'record',
      'a Y-statement in paragraphs',
      'notes/queue.md',
      '# Queue\n\nIn the context of two services,\n\nfacing long waits,\n\nwe decided for a queue\n\nto achieve independence.\n',
    ],
    [
      'record',
      'a number and a context',
      '0003-cas.md',
      '# Example Architecture Decision Record #3: Large objects\n\nDate: 2020-04-16\n\n# Context\n\nObjects are too large to be sent at once.\n\n# Chunking\n\nWe cut them.\n',
    ],
    [
      'record',
      'a status and prose',
      'docs/adr/20201002-architecture.md',
      '# Use a hexagonal architecture\n\n- Status: accepted\n- Date: 2020-10-02\n\nWe want the core to be well tested, so that we follow ports and adapters.\n',
    ],
    [
      'template',
      'a template in a folder of its own',
      'templates/decision-record-template-by-example/README.md',
      '# Decision record template by Example\n\n## Status\n\nWhat is the status, such as proposed, accepted, rejected?\n\n## Context\n\nWhat is the issue that we see?\n',
    ],
    [
      'other',
      'a README that explains records',
      'README.md',
      '# Decision records\n\nHow we write them.\n\n## Status\n\nThis is the state in which the document is at the moment of reading.\n\n## Context\n\nWhy it came up.\n\n## Decision\n\nWhat was decided.\n',
    ],
    [
      'other',
      'a diagram of C4',
      'docs/c4-context.md',
      '# C4 — Level 1: System context\n\n## Context\n\nWho uses the system, and what it talks to.\n',
    ],
  );

  it.each(FILES)('%s: %s', (kind, _, path, content) => {
    expect(kindOf(path, content)).toEqual([kind]);
  });
});

import { readRecordFile } from '../../readRecordFile';

const TEXT = `
## Context

We need a queue between the two services, and one that we can run ourselves.

## Decision

We use a queue.
`;

function read(content: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content });
  expect(records).toHaveLength(1);
  return records[0];
}

const stateOf = (head: string, text = TEXT) =>
  read(`# Use a queue\n\n${head}\n${text}`).status?.state;

describe('one of several states is marked', () => {
  it.each([
    ['_**Proposed**, Accepted, Implemented, Obsolete_', 'proposed'],
    ['Proposed, **Accepted**, Implemented, Obsolete', 'accepted'],
    ['*Proposed*, Accepted, Implemented, Obsolete', 'proposed'],
    ['_Proposed, Accepted, **Implemented**, Obsolete_', 'implemented'],
    ['Vorgeschlagen, **Angenommen**, Abgelehnt', 'accepted'],
    ['Propuesto / **Aceptado** / Rechazado', 'accepted'],
  ])('%s', (status, state) => {
    expect(
      stateOf(`| | |\n|-|-|\n| **Status** | ${status} |\n| **Author** | A |`),
    ).toBe(state);
    expect(stateOf(`**Status:** ${status}`)).toBe(state);
  });

  it.each([
    'Proposed, Accepted, Implemented, Obsolete',
    'Vorgeschlagen, Angenommen, Abgelehnt, Ersetzt',
  ])('is none of %s', status => {
    expect(stateOf(`**Status:** ${status}`)).toBeUndefined();
  });
});

describe('a status that is written at length', () => {
  it.each([
    [
      `Superseded by [ADR-0010](0010-b.md)
(2026-07-02) — what was built (#88 / #90) was dropped as unnecessary for a
small fleet. Deploys stay as they are; ADR-0010 records the target if/when the
fleet grows. The text below is kept as the historical record of why it was
proposed at all.`,
      'superseded',
    ],
    [
      `Accepted on 2024-05-01. An earlier draft was rejected, since it would have
deprecated the old interface before its successor was implemented anywhere,
and nobody had proposed a way back for the teams that had adopted it early.`,
      'accepted',
    ],
    [
      `Abgelehnt am 1. Mai 2024. Der erste Entwurf war schon angenommen und in
Teilen umgesetzt, wurde aber durch einen Vorschlag des anderen Hauses ersetzt,
der später selbst veraltet war; siehe dort, was daraus für uns heute folgt.`,
      'rejected',
    ],
  ])('is the one that it begins with: %s', (status, state) => {
    expect(stateOf(`**Status:** ${status}`)).toBe(state);
  });
});

describe('a heading that is a state', () => {
  it.each([
    ['### Retire', 'An owner may retire a batch.'],
    ['### Deprecated', '- version'],
    ['### Ersetzt', '- die alte Schnittstelle'],
  ])('within the text speaks of something else: %s', (heading, below) => {
    expect(
      stateOf(
        '- Status: __ACCEPTED__',
        `${TEXT}\n## Operations\n\n${heading}\n\n${below}\n`,
      ),
    ).toBe('accepted');
  });

  it.each(['## Rejected', '## Verworfen', '## Rechazado'])(
    'at the end lists what was not taken: %s',
    heading => {
      expect(
        stateOf(
          '- Status: **Accepted** (in spring)',
          `${TEXT}\n${heading}\n\n- a log\n- a table\n`,
        ),
      ).toBe('accepted');
    },
  );

  it.each([
    ['## Superseded', 'superseded'],
    ['## Deprecated', 'deprecated'],
  ])('beside the parts of the record speaks of it: %s', (heading, state) => {
    expect(
      read(`# Use a queue\n\n${heading}\n\nBy what came later.\n${TEXT}`).status
        ?.state,
    ).toBe(state);
  });
});

describe('words for a state', () => {
  it.each([
    ['In consideration', 'proposed'],
    ['in decision', 'proposed'],
    ['[Approved]', 'accepted'],
    ['[Accepted]', 'accepted'],
    ['[Rejected]', 'rejected'],
    ['[Abgelehnt]', 'rejected'],
    ['[Superseded]', 'superseded'],
  ])('%s', (status, state) => {
    expect(stateOf(`## Status\n\n${status}`)).toBe(state);
  });

  it.each(['[Status]', '[proposed | accepted]', '[Name]'])(
    'has none in the blank %s',
    status => {
      expect(stateOf(`## Status\n\n${status}`)).toBeUndefined();
    },
  );
});

describe('a name that stands alone above its value', () => {
  it.each([
    ['Status\n\nAccepted\n\n---', 'accepted'],
    ['Status\n\n**Rejected**', 'rejected'],
    ['Estado\n\nAceptado', 'accepted'],
    ['Статус\n\nПрийнято', 'accepted'],
  ])('%s', (head, state) => {
    expect(stateOf(head)).toBe(state);
  });

  it('is no field where what follows states nothing', () => {
    expect(
      stateOf('Status\n\nWe looked at what the others use for their logs.'),
    ).toBeUndefined();
  });
});

describe('dates under other names', () => {
  it.each([
    ['- Start Date: 2024-05-01\n- Status: Accepted', '2024-05-01'],
    [
      '| Start Date | 2024/05/01 |\n| --- | --- |\n| State | Accepted |',
      '2024-05-01',
    ],
    [
      '**Status:** Accepted\n\n**Version/date:** v3.0 / 2024-05-01',
      '2024-05-01',
    ],
  ])('%s', (head, day) => {
    expect(read(`# Use a queue\n\n${head}\n${TEXT}`).date?.value).toBe(day);
  });

  it('is the day of the decision rather than that of its start', () => {
    expect(
      read(
        `# Use a queue\n\n- Start Date: 2024-01-01\n- Decision Date: 2024-05-01\n${TEXT}`,
      ).date?.value,
    ).toBe('2024-05-01');
  });
});

describe('a numbered file among records without the usual parts', () => {
  it.each([
    `# Keep rules out of the pages

Pages, commands and jobs call the same services, which know the rules.

**Consequences**

Pages stay thin.`,
    `# docs/adr/0003-use-postgresql.md

# ADR-0003

Use PostgreSQL

---

Main database of all services.

Reason

- Mature and well known`,
    `# Postgres als Datenbank

Wir nehmen Postgres, weil alle Teams es kennen und betreiben können.`,
  ])('is a record: %s', content => {
    expect(read(content, 'docs/adr/0003-one-thing.md').kind).toBe('record');
  });

  it.each([
    '# ADR 008: Sockets\n\nNodes listen on a socket, and wait for a signer.',
    '# ADR-008 – Sockets\n\nKnoten warten auf einen Unterzeichner.',
  ])('is one by its name anywhere: %s', content => {
    expect(read(content, 'docs/reference/adr-008-sockets.md').kind).toBe(
      'record',
    );
  });

  it.each([
    [
      'docs/adr/0006-length-background.md',
      `# ADR-0006, what came before

Analysis of how two projects came to the same rule.

## Two chains

The first began in spring.

## What the other project did

It asked.`,
    ],
    [
      'docs/guides/0003-setup.md',
      '# Setup\n\nInstall the tools first, then run them.',
    ],
    ['docs/adr/notes.md', '# Notes\n\nInstall the tools first, then run them.'],
  ])('%s is none', (path, content) => {
    expect(read(content, path).kind).not.toBe('record');
  });
});

describe('a template', () => {
  it.each([
    [
      'rfcs/RFC-0000/README.md',
      `# RFC-NNNN Title

<!--
The title must be short and descriptive.
-->

**Status:** provisional

## Summary

<!--
One paragraph of what the change is.
-->

## Motivation

<!--
Why is it needed?
-->`,
    ],
    [
      'EMPTY-ADR.md',
      `# <ADR NUMBER>. <ADR TITLE>

Date: YYYY-MM-DD

## Status

Accepted

## Context

<context>

## Decision

<decision>

## Consequences

<consequences>`,
    ],
    [
      'docs/adr/0000-empty.md',
      `# <Number>. <Titel>

Datum: JJJJ-MM-TT

## Status

Angenommen

## Kontext

<kontext>

## Entscheidung

<entscheidung>`,
    ],
  ])('is recognised by its blanks: %s', (path, content) => {
    expect(read(content, path).kind).toBe('template');
  });
});

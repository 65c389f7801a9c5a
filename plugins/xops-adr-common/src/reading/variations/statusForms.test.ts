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

function readingOf(content: string) {
  const path = 'docs/adr/0007-use-a-queue.md';
  return readRecordFile({ path, content });
}

function stateOf(content: string): StatusState | undefined {
  return readingOf(content).records[0].status?.state;
}

function inSection(status: string): string {
  return `# Use a queue\n\n## Status\n\n${status}\n${SECTIONS}`;
}

describe('a title that is called as a section is', () => {
  it.each([
    '# 13. Options for the translation of letters',
    '# ADR-7: Alternativen für die Anmeldung',
    '# 4. Opciones de almacenamiento',
    '# Risks of one region',
    '# 9. Consequences of leaving the old host',
  ])('%s: the status below it is found', title => {
    const content = `${title}\n\n## Status\n\nRejected\n${SECTIONS}`;
    expect(stateOf(content)).toBe('rejected');
  });
});

describe('a status in brackets', () => {
  it.each<[string, StatusState]>([
    ['[Accepted]', 'accepted'],
    ['[In Review]', 'proposed'],
    ['[Abgelehnt]', 'rejected'],
    ['[Accepté].', 'accepted'],
  ])('%s says one state', (status, state) => {
    expect(stateOf(inSection(status))).toBe(state);
    expect(stateOf(`# Use a queue\n\n* Status: ${status}\n${SECTIONS}`)).toBe(
      state,
    );
  });

  it.each<[string, StatusState]>([
    ['Proposed [Proposed, Accepted, Rejected, Deprecated]', 'proposed'],
    ['accepted (proposed, accepted, rejected, superseded)', 'accepted'],
    ['Angenommen {Vorgeschlagen, Angenommen, Abgelehnt, Veraltet}', 'accepted'],
  ])('%s: what stands before the list is chosen', (status, state) => {
    expect(stateOf(inSection(status))).toBe(state);
  });
});

describe('a choice that nobody has made', () => {
  it.each([
    'Accepted or Rejected',
    'Angenommen oder Abgelehnt',
    'accepté ou rejeté',
    'proposed, or accepted',
    '[proposed, accepted]',
  ])('%s is no status', status => {
    expect(stateOf(inSection(status))).toBeUndefined();
  });
});

describe('a status that is spelled wrong by a letter', () => {
  it.each<[string, StatusState]>([
    ['Depreciated', 'deprecated'],
    ['**APPRROVED**.', 'accepted'],
    ['Implmented', 'implemented'],
    ['Porposed', 'proposed'],
    ['Genemigt', 'accepted'],
  ])('%s', (status, state) => {
    expect(stateOf(inSection(status))).toBe(state);
  });

  it.each(['Renamed', 'Printed', 'Unstarted'])(
    '%s is a word of its own',
    status => {
      expect(stateOf(inSection(status))).toBe('other');
    },
  );
});

describe('a heading that is nearly a state', () => {
  it.each(['Archives', 'Rejecter', 'Supersede d'])('%s is no status', name => {
    expect(
      stateOf(`# Use a queue\n\n## ${name}\n\nWhat was there.\n${SECTIONS}`),
    ).toBeUndefined();
  });
});

describe('words for where a record stands', () => {
  it.each<[string, StatusState]>([
    ['To be discussed with the wider team', 'proposed'],
    ['**Discussing**', 'proposed'],
    ['Tentative', 'proposed'],
    ['In consideration', 'proposed'],
    ['Incomplete', 'draft'],
    ['Under arbeid', 'draft'],
    ['Under udarbejdelse', 'draft'],
    ['Drafted & accepted', 'accepted'],
    ['Proposed and accepted', 'accepted'],
    ['Developed', 'implemented'],
    ['Merged', 'accepted'],
    ['Exceeded by ADR-0012', 'superseded'],
  ])('%s', (status, state) => {
    expect(stateOf(inSection(status))).toBe(state);
  });
});

describe('a field that begins with an emoji by name', () => {
  it.each<[string, StatusState]>([
    ['* :white_check_mark: _Status:_ Implemented', 'implemented'],
    ['- :bulb: **Status:** Proposed', 'proposed'],
    [':no_entry: Status: Abgelehnt', 'rejected'],
  ])('%s', (line, state) => {
    expect(stateOf(`# Use a queue\n\n${line}\n${SECTIONS}`)).toBe(state);
  });
});

describe('a history of the status at the head', () => {
  it.each<[what: string, head: string, state: StatusState, date: string]>([
    [
      'of lines that begin with a day',
      '2024-10-31: proposed\n2024-11-21: postponed\n2025-12-09: Accepted',
      'accepted',
      '2025-12-09',
    ],
    [
      'of items',
      '- 03.02.2023: Vorgeschlagen\n- 19.04.2023: Abgelehnt',
      'rejected',
      '2023-04-19',
    ],
    [
      'with the newest first',
      '2024-06-02 - Deprecated\n2022-01-30 - Accepted',
      'deprecated',
      '2024-06-02',
    ],
  ])('%s', (_, head, state, date) => {
    const { records } = readingOf(`# Use a queue\n\n${head}\n${SECTIONS}`);
    expect(records[0].status?.state).toBe(state);
    expect(records[0].date?.value).toBe(date);
  });

  it('is not seen in days at which something else happened', () => {
    const head = '2024-10-31: first outage\n2024-11-21: second outage';
    expect(stateOf(`# Use a queue\n\n${head}\n${SECTIONS}`)).toBeUndefined();
  });
});

describe('what else a record says about states', () => {
  it.each<[what: string, text: string]>([
    [
      'headings of the states that something else goes through',
      '## Context\n\nA form goes through states.\n\n### **Received**\n\nIt lies there.\n\n### **Rejected**\n\nIt goes back.\n',
    ],
    [
      'a later section in which a sentence tells of the work',
      '## Current status\n\nWe have rejected the first form of it.\n',
    ],
    [
      'a heading of what else is retired',
      '## Details\n\n### Fields\n\n#### Deprecated\n\n- version\n',
    ],
    [
      'headings in another language',
      '## Kontext\n\nEin Antrag hat Zustände.\n\n### Abgelehnt\n\nEr geht zurück.\n',
    ],
  ])('%s does not contradict its status', (_, text) => {
    const { records, otherStatuses } = readingOf(
      `${inSection('Accepted')}\n${text}`,
    );
    expect(records[0].status?.state).toBe('accepted');
    expect(otherStatuses).toBeUndefined();
  });
});

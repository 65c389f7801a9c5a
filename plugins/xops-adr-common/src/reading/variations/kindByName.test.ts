import { readRecordFile } from '../../readRecordFile';

function recordsOf(path: string, content: string) {
  return readRecordFile({ path, content }).records;
}

function kindsOf(path: string, content: string) {
  return recordsOf(path, content).map(({ kind }) => kind);
}

const BLANK = '# Title\n\n## Status\n\nDraft\n\n## Context\n\nWhy?\n';

describe('a template by the name of its file', () => {
  it.each([
    'docs/decisions/DRXXX-decision-record-template.md',
    'docs/adr/ADRnnn-template.md',
    'records/20xx-xx-xx.TEMPLATE.md',
    'docs/adr/yyyy-mm-dd-template.md',
    '.github/ISSUE_TEMPLATE/adr-issue-template.md',
    'docs/adr/jjjj-mm-tt-vorlage.md',
    'docs/EMPTY-ADR.md',
    'docs/adr/001-ADR-template.md',
  ])('%s', path => {
    expect(kindsOf(path, BLANK)).toEqual(['template']);
  });
});

it('is a record that decides for a template', () => {
  const content = `${BLANK.replace(
    '# Title',
    '# 2. One template for all records',
  )}\n## Decision\n\nWe copy one file for each new record.\n`;
  expect(kindsOf('docs/adr/0002-adr-template.md', content)).toEqual(['record']);
});

describe('prose in a numbered file of a folder of records', () => {
  it.each([
    [
      'without any section',
      'docs/adr/003-consent.md',
      'Consent\n=======\n\nThe two sites share the consent of a visitor, so that nobody is asked twice.\n\nWe keep it in a cookie for a year.\n',
    ],
    [
      'with sections of its own',
      'adr/ADR-0012-reporting.md',
      '# Reporting\n\nEach team reports once a month.\n\n## Who reads it\n\nThe board.\n\n## Where it lies\n\nIn the share.\n',
    ],
    [
      'in German',
      'doku/entscheidungen/adr/0004-protokolle.md',
      '# Protokolle\n\nWir schreiben alle Meldungen als JSON, weil sie dann durchsucht werden.\n',
    ],
  ])('is a record %s', (_, path, content) => {
    expect(kindsOf(path, content)).toEqual(['record']);
  });

  it.each([
    [
      'a list of the others',
      'docs/adr/0000-index.md',
      '# Records\n\n- [Queue](0001-queue.md)\n- [Log](0002-log.md)\n- [Cache](0003-cache.md)\n- [Mail](0004-mail.md)\n- [Search](0005-search.md)\n',
      'index',
    ],
    [
      'minutes by day',
      'docs/adr/2024-05-01-weekly.md',
      '# Weekly sync\n\n## Attendees\n\nAda, Bob\n\n## Agenda\n\nWhat to do about the cache, and who does it.\n',
      'other',
    ],
    [
      'a chapter of a book',
      'docs/012-reporting.md',
      '# Reporting\n\nEach team reports once a month to the board, in the share.\n',
      'other',
    ],
  ])('is none where it is %s', (_, path, content, kind) => {
    expect(kindsOf(path, content)).toEqual([kind]);
  });
});

describe('a file of decisions that are numbered and have no parts', () => {
  it.each([
    [
      'sections with lists',
      'DECISION_RECORD.md',
      '# Decision Records\n\n## 1. Use a monorepo\n\n- One place to look at.\n\n## 2. Build with a `Makefile`\n\n- Everybody has it.\n\n## 3. Test on each push\n\n- Faults are found early.\n',
      ['Use a monorepo', 'Build with a Makefile', 'Test on each push'],
    ],
    [
      'German prose',
      'docs/entscheidungen.md',
      '# Entscheidungen\n\n## 1) Ein Repository\n\nSo sucht niemand.\n\n## 2) Ein Makefile\n\nDas hat jeder.\n',
      ['Ein Repository', 'Ein Makefile'],
    ],
    [
      'sections below another heading',
      'docs/adr.md',
      '# Catalogue\n\n# Architecture decisions\n\n## 1. Cache for a minute\n\nReading is slow.\n\n## 2. Log to standard output\n\nThe host collects it.\n',
      ['Cache for a minute', 'Log to standard output'],
    ],
  ])('%s', (_, path, content, titles) => {
    const records = recordsOf(path, content);
    expect(records.map(({ title }) => title)).toEqual(titles);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set(['record']),
    );
  });

  it.each([
    [
      'steps of how to decide',
      'docs/decisions.md',
      '# How we take decisions\n\n## 1. Write a proposal\n\nA page.\n\n## 2. Ask for reviews\n\nA week.\n',
    ],
    [
      'chapters that do not begin at one',
      'docs/decisions.md',
      '# Decisions and their reasons\n\n## 4. Storage\n\nWhere it lies.\n\n## 9. Mail\n\nWho sends it.\n',
    ],
    [
      'a manual with one numbered part',
      'docs/decision-log.md',
      '# Decision log\n\n## 1. Purpose\n\nWhat it is for.\n\n## Storage\n\nWhere it lies.\n',
    ],
  ])('is not seen in %s', (_, path, content) => {
    expect(recordsOf(path, content)).toHaveLength(1);
  });
});

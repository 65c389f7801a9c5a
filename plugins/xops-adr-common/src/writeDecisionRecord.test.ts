import fc from 'fast-check';
import { parse } from 'yaml';
import { DecisionDraft, decisionDraftSchema } from './DecisionDraft';
import { DecisionStyle, styleOfFolder, styleOfRecord } from './DecisionStyle';
import { markdownOutline } from './markdownOutline';
import { parseRecordFileName } from './RecordFileName';
import { recordFileName, recordNumbering } from './RecordNumbering';
import { titleSlug } from './titleSlug';
import { writeDecisionRecord } from './writeDecisionRecord';

const STYLES: DecisionStyle[] = [
  { format: 'nygard' },
  { format: 'madr', version: 2, frontMatter: false },
  { format: 'madr', version: 3, frontMatter: true },
  { format: 'madr', version: 3, frontMatter: false },
  { format: 'madr', version: 4, frontMatter: true },
  { format: 'madr', version: 4, frontMatter: false },
];

const record: DecisionDraft = {
  number: 7,
  title: 'Run checkout on K3S',
  status: 'accepted',
  date: '2026-11-21',
  deciders: ['user:default/ana'],
  context: 'Checkout needs a home.',
  decision: 'It has no state of its own.',
  chosen: 'K3S',
  options: [
    { name: 'K3S', good: ['it is GitOps'], bad: [] },
    { name: 'ECS Fargate', good: [], bad: ['it is the other stream'] },
  ],
  consequences: { good: ['one pipeline'], bad: ['a cluster to run'] },
  promises: [],
  validation: [],
};

describe('writeDecisionRecord', () => {
  it('writes MADR 4', () => {
    expect(writeDecisionRecord(record, STYLES[4])).toBe(`---
status: accepted
date: 2026-11-21
decision-makers:
  - user:default/ana
---

# Run checkout on K3S

## Context and Problem Statement

Checkout needs a home.

## Considered Options

* K3S
* ECS Fargate

## Decision Outcome

Chosen option: "K3S".

It has no state of its own.

### Consequences

* Good, because one pipeline
* Bad, because a cluster to run

## Pros and Cons of the Options

### K3S

* Good, because it is GitOps

### ECS Fargate

* Bad, because it is the other stream
`);
  });

  it("writes Nygard's four sections with the number in the title", () => {
    expect(writeDecisionRecord(record, { format: 'nygard' }))
      .toBe(`# 7. Run checkout on K3S

Date: 2026-11-21

## Status

Accepted

Decided by user:default/ana.

## Context

Checkout needs a home.

## Decision

**K3S**

It has no state of its own.

### Options considered

#### K3S

* Good, because it is GitOps

#### ECS Fargate

* Bad, because it is the other stream

## Consequences

* Good, because one pipeline
* Bad, because a cluster to run
`);
  });

  it('writes the fields of MADR 2 as a list and its two lists of consequences', () => {
    const text = writeDecisionRecord(record, STYLES[1]);
    expect(text).toContain(
      '* Status: accepted\n* Deciders: user:default/ana\n* Date: 2026-11-21\n',
    );
    expect(text).toContain('### Positive Consequences\n\n* one pipeline\n');
    expect(text).toContain('### Negative Consequences\n\n* a cluster to run\n');
  });

  it.each(STYLES)('asks for what comes later, at the end of %j', style => {
    const text = writeDecisionRecord(
      {
        ...record,
        promises: ['120 USD per month', 'First order\non 2027-03-01'],
        validation: ['The first order went through'],
        review: 'Every 6 months',
      },
      style,
    );
    expect(text.slice(text.indexOf('## Promises'))).toBe(`## Promises

* 120 USD per month
* First order on 2027-03-01

## Validation

* [ ] The first order went through

## Review

Every 6 months
`);
    expect(styleOfRecord(text)).toEqual(style);
  });

  it('says so where options or consequences are not named', () => {
    const bare = {
      ...record,
      options: [],
      consequences: { good: [], bad: [] },
    };
    const text = writeDecisionRecord(bare, STYLES[4]);
    expect(text).toContain('## Considered Options\n\nNone named.\n');
    expect(text).toContain('### Consequences\n\nNone named.\n');
    expect(text).not.toContain('Pros and Cons');
  });

  it('keeps a given text from changing the document around it', () => {
    const text = writeDecisionRecord(
      {
        ...record,
        title: 'One\ntitle',
        context: '## Status\n\nTitle\n=====\n\n```\n# code stays\nopen fence',
      },
      STYLES[4],
    );
    expect(text).toContain('# One title\n');
    expect(text).toContain('\\## Status\n\nTitle\n\\=====\n');
    expect(text).toContain('```\n# code stays\nopen fence\n```\n');
    expect(markdownOutline(text).headings.map(it => it.text)).toContain(
      'decision outcome',
    );
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '# Status\n## Context and Problem Statement',
      '---\ndeciders: x\n---',
      '```\nfence',
      '~~~~ js\n```\n~~~',
      '* Decision-makers: me',
      'Confirmation',
      'Validation ##',
    ),
  );
  const anyName = anyText.filter(text => text.trim() !== '');
  const anyRecord = fc.record({
    number: fc.nat({ max: 9999 }),
    title: anyName,
    status: fc.constantFrom('accepted', 'proposed', 'rejected: too dear'),
    date: fc
      .date({
        min: new Date('2000-01-01'),
        max: new Date('2099-12-31'),
        noInvalidDate: true,
      })
      .map(date => date.toISOString().slice(0, 10)),
    deciders: fc.array(anyName, { maxLength: 3 }),
    context: anyText,
    decision: anyText,
    chosen: fc.option(anyName, { nil: undefined }),
    options: fc.array(
      fc.record({
        name: anyName,
        good: fc.array(anyText, { maxLength: 2 }),
        bad: fc.array(anyText, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    consequences: fc.record({
      good: fc.array(anyText, { maxLength: 2 }),
      bad: fc.array(anyText, { maxLength: 2 }),
    }),
    promises: fc.array(anyText, { maxLength: 2 }),
    validation: fc.array(anyText, { maxLength: 2 }),
    review: fc.option(anyName, { nil: undefined }),
  });

  it.each(STYLES)('is found again as %j with its number', style => {
    fc.assert(
      fc.property(anyRecord, input => {
        const written = decisionDraftSchema.parse(input);
        const markdown = writeDecisionRecord(written, style);
        const numbering = recordNumbering([]);
        const name = recordFileName(
          numbering,
          written.number,
          titleSlug(written.title),
        );
        expect(styleOfRecord(markdown)).toEqual(style);
        expect(styleOfFolder([{ name, markdown }])).toEqual(style);
        expect(parseRecordFileName(name)?.number).toBe(written.number);
        expect(recordNumbering([name]).next).toBe(written.number + 1);
      }),
    );
  });

  it('writes front matter that is YAML whatever the names in it', () => {
    fc.assert(
      fc.property(anyRecord, input => {
        const markdown = writeDecisionRecord(
          decisionDraftSchema.parse(input),
          STYLES[4],
        );
        const yaml = markdown.slice(4, markdown.indexOf('\n---\n', 4));
        expect(parse(yaml)).toMatchObject({ status: input.status });
      }),
    );
  });
});

import { stringify } from 'yaml';
import { DecisionDraft } from './DecisionDraft';
import { DecisionStyle } from './DecisionStyle';
import { blocks, oneLine, reasons, sectionBody } from './markdownText';

/** Renders a record as Markdown in the given style. */
export function writeDecisionRecord(
  record: DecisionDraft,
  style: DecisionStyle,
): string {
  return style.format === 'nygard'
    ? writeNygard(record)
    : writeMadr(record, style);
}

function writeNygard(record: DecisionDraft): string {
  const { consequences, options } = record;
  return blocks(
    `# ${record.number}. ${oneLine(record.title)}`,
    `Date: ${record.date}`,
    '## Status',
    capitalised(oneLine(record.status)),
    record.deciders.length > 0
      ? `Decided by ${record.deciders.map(oneLine).join(', ')}.`
      : undefined,
    '## Context',
    sectionBody(record.context),
    '## Decision',
    record.chosen && `**${oneLine(record.chosen)}**`,
    sectionBody(record.decision),
    options.length > 0 ? '### Options considered' : undefined,
    ...options.flatMap(option => [
      `#### ${oneLine(option.name)}`,
      reasons(option.good, option.bad),
    ]),
    '## Consequences',
    reasons(consequences.good, consequences.bad) || 'None named.',
    ...followUp(record),
  );
}

function writeMadr(
  record: DecisionDraft,
  style: Extract<DecisionStyle, { format: 'madr' }>,
): string {
  const { options, consequences } = record;
  return blocks(
    style.frontMatter ? frontMatter(record, style.version) : undefined,
    `# ${oneLine(record.title)}`,
    style.frontMatter ? undefined : fieldList(record, style.version),
    '## Context and Problem Statement',
    sectionBody(record.context),
    '## Considered Options',
    options.map(option => `* ${oneLine(option.name)}`).join('\n') ||
      'None named.',
    '## Decision Outcome',
    record.chosen && `Chosen option: "${oneLine(record.chosen)}".`,
    sectionBody(record.decision),
    ...(style.version === 2
      ? [
          ...listSection('### Positive Consequences', consequences.good),
          ...listSection('### Negative Consequences', consequences.bad),
        ]
      : [
          '### Consequences',
          reasons(consequences.good, consequences.bad) || 'None named.',
        ]),
    ...optionSections(record),
    ...followUp(record),
  );
}

/** What is asked of the decision later: the same in every style. */
function followUp({ promises, review, validation }: DecisionDraft): string[] {
  return [
    ...listSection('## Promises', promises),
    ...listSection(
      '## Validation',
      validation.map(item => `[ ] ${item}`),
    ),
    ...(review ? ['## Review', oneLine(review)] : []),
  ];
}

function optionSections({ options }: DecisionDraft): string[] {
  const weighed = options.filter(it => it.good.length + it.bad.length > 0);
  return weighed.length === 0
    ? []
    : [
        '## Pros and Cons of the Options',
        ...weighed.flatMap(option => [
          `### ${oneLine(option.name)}`,
          reasons(option.good, option.bad),
        ]),
      ];
}

function listSection(heading: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [heading, items.map(item => `* ${oneLine(item)}`).join('\n')];
}

function frontMatter(record: DecisionDraft, version: 2 | 3 | 4): string {
  const text = stringify({
    status: oneLine(record.status),
    date: record.date,
    [decidersField(version)]: record.deciders.map(oneLine),
  });
  return `---\n${text}---`;
}

function fieldList(record: DecisionDraft, version: 2 | 3 | 4): string {
  return [
    `* Status: ${oneLine(record.status)}`,
    `* ${capitalised(decidersField(version))}: ${
      record.deciders.map(oneLine).join(', ') || 'not named'
    }`,
    `* Date: ${record.date}`,
  ].join('\n');
}

function decidersField(version: 2 | 3 | 4): string {
  return version === 4 ? 'decision-makers' : 'deciders';
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

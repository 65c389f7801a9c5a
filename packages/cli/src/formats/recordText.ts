import {
  DecisionRecord,
  Matrix,
  RecordFinding,
  reviewDue,
} from '@xops/plugin-xops-adr-common';
import { Decisions } from '../adr/Decisions';
import { safeText } from '../terminal/safeText';
import { Style } from '../terminal/Style';
import { LINK_WORDS } from './linkWords';
import { shownPath } from './shownPath';

export interface RecordTextSubject extends Omit<Decisions, 'records'> {
  record: DecisionRecord;
  findings: RecordFinding[];
  cwd: string;
}

/** Everything that was read of one decision, for a person. */
export function recordText(subject: RecordTextSubject, style: Style): string {
  const { record } = subject;
  const head = [record.id, record.title].filter(Boolean).join(' ');
  return `${[
    style.strong(safeText(head)),
    facts(subject, style),
    paragraph('Context', record.context?.text, style),
    paragraph('Decision', record.decision?.text, style),
    section('Options', record.options.map(optionLine), style),
    ...record.matrices.map(it => section('Scores', matrixLines(it), style)),
    section(
      'Links',
      record.links.map(it => linkLine(it, subject)),
      style,
    ),
    section(
      'Promises',
      record.promises.map(it => it.raw),
      style,
    ),
    section(
      'Triggers',
      record.triggers.map(
        ({ subject: watched, condition, action = '', unreadable }) =>
          `${watched} ${condition} → ${action}${
            unreadable === undefined ? '' : ` (needs a reading: ${unreadable})`
          }`,
      ),
      style,
    ),
    section(
      'Plan and checks',
      record.checklists.map(it => `${it.done} of ${it.total}  ${it.title}`),
      style,
    ),
    section(
      'Findings',
      subject.findings.map(it => `${it.line}: ${it.severity}  ${it.message}`),
      style,
    ),
  ]
    .filter(it => it !== '')
    .join('\n\n')}\n`;
}

function facts(subject: RecordTextSubject, style: Style): string {
  const { record, today, defaultReview } = subject;
  const state = record.status?.state ?? 'none';
  const review = reviewDue(record, { today, defaultReview });
  const rows: [string, string | undefined][] = [
    ['place', `${shownPath(subject, record.path)}:${record.line}`],
    ['kind', record.kind === 'record' ? undefined : record.kind],
    ['date', record.date && dateText(record.date)],
    ['decided by', record.deciders.map(it => it.text).join(', ')],
    ['tags', record.tags.join(', ')],
    ['review', review && `${review.due}${review.overdue ? ' (overdue)' : ''}`],
  ];
  const status = [
    style.state(state, state === 'none' ? 'not stated' : state),
    ...(record.status?.qualifiers ?? []).map(it => safeText(it)),
  ].join('; ');
  return [
    `${style.faint('status'.padEnd(12))}${status}`,
    ...rows.flatMap(([name, value]) =>
      value ? [`${style.faint(name.padEnd(12))}${safeText(value)}`] : [],
    ),
  ].join('\n');
}

function dateText({
  value,
  raw,
  ambiguous,
}: NonNullable<DecisionRecord['date']>): string {
  return ambiguous ? `${value} (stated as ${raw}, which is ambiguous)` : value;
}

function optionLine({
  name,
  chosen,
  pros,
  cons,
}: DecisionRecord['options'][number]): string {
  const weighed =
    pros.length + cons.length > 0
      ? `  (${pros.length} for, ${cons.length} against)`
      : '';
  return `${chosen ? '✓' : ' '} ${name}${weighed}`;
}

function matrixLines({ options, notCheckable }: Matrix): string[] {
  return [
    ...options.map(({ name, computed, stated }) =>
      [
        name,
        computed === undefined ? undefined : `computed ${computed}`,
        stated === undefined ? undefined : `stated ${stated}`,
      ]
        .filter(Boolean)
        .join('  '),
    ),
    ...(notCheckable === undefined ? [] : [`not checked: ${notCheckable}`]),
  ];
}

function linkLine(
  link: DecisionRecord['links'][number],
  places: { root: string; cwd: string },
): string {
  return [
    `${link.partial ? 'partly ' : ''}${LINK_WORDS[link.type]} ${link.target}`,
    link.recordId && shownPath(places, link.recordId),
    link.inferred && '(said by the other record)',
    link.broken && '(does not exist)',
  ]
    .filter(Boolean)
    .join('  ');
}

function paragraph(name: string, text: string | undefined, style: Style) {
  return text ? `${style.strong(name)}\n${safeText(text, 600)}` : '';
}

function section(name: string, lines: readonly string[], style: Style): string {
  return lines.length === 0
    ? ''
    : [style.strong(name), ...lines.map(it => `  ${safeText(it)}`)].join('\n');
}

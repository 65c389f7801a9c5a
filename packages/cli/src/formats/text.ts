import { DecisionRecord, RecordFinding } from '@xops/plugin-xops-adr-common';
import { safeText } from '../terminal/safeText';
import { Style } from '../terminal/Style';
import { CheckReport, summarySentence } from './CheckReport';
import { shownPath } from './shownPath';

/** Findings by file for a person: place, what is wrong, the words and how to mend them. */
export function textFormat(report: CheckReport, style: Style): string {
  const byPath = new Map<string, RecordFinding[]>();
  for (const finding of report.findings) {
    const known = byPath.get(finding.path);
    if (known) {
      known.push(finding);
    } else {
      byPath.set(finding.path, [finding]);
    }
  }
  const titles = new Map<string, string>();
  for (const record of report.records) {
    titles.set(record.path, titles.has(record.path) ? '' : titleOf(record));
  }
  const files = [...byPath].map(([path, findings]) =>
    [
      [
        style.strong(safeText(shownPath(report, path))),
        style.faint(titles.get(path) ?? ''),
      ]
        .filter(it => it !== '')
        .join('  '),
      ...findings.map(it => lines(it, report, style)),
    ].join('\n'),
  );
  const { findings } = report.summary;
  const sentence = summarySentence(report.summary);
  return `${[
    ...files,
    findings.error > 0
      ? style.severity('error', sentence)
      : style.strong(sentence),
  ].join('\n\n')}\n`;
}

function titleOf({ id, title }: DecisionRecord): string {
  return safeText([id, title].filter(Boolean).join(' '), 100);
}

function lines(
  finding: RecordFinding,
  report: CheckReport,
  style: Style,
): string {
  const place = `${safeText(shownPath(report, finding.path))}:${finding.line}`;
  const words = safeText(finding.words, 120);
  return [
    `  ${place}  ${style.severity(
      finding.severity,
      finding.severity === 'info' ? 'note' : finding.severity,
    )}  ${safeText(finding.message, 500)}  ${style.faint(finding.rule)}`,
    `      ${words && `“${words}” `}→ ${safeText(finding.mend, 500)}`,
  ].join('\n');
}

import { createHash } from 'node:crypto';
import {
  DECISION_RULES,
  RecordFinding,
  Rule,
  Severity,
} from '@xops/plugin-xops-adr-common';
import { version } from '../version';
import { CheckReport } from './CheckReport';
import { shownPath } from './shownPath';

const LEVEL: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Static Analysis Results Interchange Format 2.1.0, which code scanning takes. */
export function sarifFormat(report: CheckReport): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'xops adr check',
            version,
            rules: DECISION_RULES.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map(finding => result(finding, report)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    help: { text: rule.mend },
    defaultConfiguration: { level: LEVEL[rule.severity] },
  };
}

function result(finding: RecordFinding, report: CheckReport) {
  const { rule, severity, words, message, mend, path, line } = finding;
  return {
    ruleId: rule,
    ruleIndex: DECISION_RULES.findIndex(it => it.id === rule),
    level: LEVEL[severity],
    message: { text: `${message} ${mend}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(shownPath(report, path)) },
          region: {
            startLine: line,
            ...(words && { snippet: { text: words } }),
          },
        },
      },
    ],
    // Lines move; the same words in the same file are the same finding.
    partialFingerprints: {
      'xopsFinding/v1': createHash('sha256')
        .update(JSON.stringify([rule, path, finding.part, words]))
        .digest('hex'),
    },
  };
}

function uriOf(shown: string): string {
  return shown.split('/').map(encodeURIComponent).join('/');
}

import { Severity } from '@xops/plugin-xops-adr-common';
import { safeText } from '../terminal/safeText';
import { CheckReport, summarySentence } from './CheckReport';
import { shownPath } from './shownPath';

const COMMAND: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Workflow commands, which GitHub and Gitea show beside the lines of a change.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubFormat(report: CheckReport): string {
  const commands = report.findings.map(finding => {
    const properties = [
      `file=${property(shownPath(report, finding.path))}`,
      `line=${finding.line}`,
      `title=${property(finding.rule)}`,
    ];
    const words = `${safeText(finding.message, 500)} → ${safeText(
      finding.mend,
      500,
    )}`;
    return `::${COMMAND[finding.severity]} ${properties.join(',')}::${data(
      words,
    )}`;
  });
  return `${[...commands, summarySentence(report.summary)].join('\n')}\n`;
}

function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

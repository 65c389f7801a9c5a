import { RecordFinding, Severity } from '../model/Finding';
import { RecordFileReading } from '../readRecordFile';
import { DECISION_RULES } from './rules';
import { unknownRule } from './rules/unknownRule';

/** What a comment names to switch off every rule. */
const EVERY_RULE = 'all';

const RULE_IDS = new Set(DECISION_RULES.map(it => it.id));

/** True for the id of a rule. */
export function isRuleId(id: string): boolean {
  return RULE_IDS.has(id);
}

/**
 * Leaves out the findings that configuration or a comment in the file switches
 * off, gives the others the configured severity, and adds those about comments
 * that name no rule.
 */
export function ruleSwitches(
  readings: readonly RecordFileReading[],
  severities: Record<string, Severity | 'off'> = {},
): (findings: readonly RecordFinding[]) => RecordFinding[] {
  const disabled = new Map(
    readings
      .filter(it => it.disabled.length > 0)
      .map(it => [it.path, it.disabled]),
  );
  const isOff = ({ path, rule, line }: RecordFinding) =>
    disabled
      .get(path)
      ?.some(
        it =>
          (it.rule === rule || it.rule === EVERY_RULE) &&
          it.line <= line &&
          line <= it.endLine,
      ) ?? false;
  const configured = new Map(Object.entries(severities));
  return findings =>
    [...findings, ...readings.flatMap(unknownRules)].flatMap(finding => {
      const severity = configured.get(finding.rule) ?? finding.severity;
      return severity === 'off' || isOff(finding)
        ? []
        : [{ ...finding, severity }];
    });
}

function unknownRules({ path, disabled }: RecordFileReading): RecordFinding[] {
  return disabled
    .filter(({ rule }) => rule !== EVERY_RULE && !isRuleId(rule))
    .map(({ rule, line }) => ({
      rule: unknownRule.id,
      severity: unknownRule.severity,
      path,
      line,
      words: rule,
      message: `There is no rule '${rule}' that could be switched off.`,
      mend: unknownRule.mend,
    }));
}

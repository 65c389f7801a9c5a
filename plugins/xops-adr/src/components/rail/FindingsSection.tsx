import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { ruleTitle } from '../../domain/groupFindings';
import { SEVERITY_LOOKS } from '../../domain/statusLook';
import { FindingText } from '../findings/FindingText';
import { RailSection } from './RailSection';

export type FindingsSectionProps = { detail: RecordDetail };

/** What in this record does not hold, and how to mend it. */
export function FindingsSection({ detail }: FindingsSectionProps) {
  const { findings, summary } = detail;
  if (findings.length === 0) {
    return null;
  }
  return (
    <RailSection title={`Findings (${findings.length})`}>
      <ul>
        {findings.map(finding => (
          <li key={`${finding.rule} ${finding.line} ${finding.words}`}>
            <ToneMark tone={SEVERITY_LOOKS[finding.severity].tone}>
              {ruleTitle(finding.rule)}
            </ToneMark>
            <FindingText finding={finding} sourceUrl={summary.sourceUrl} />
          </li>
        ))}
      </ul>
    </RailSection>
  );
}

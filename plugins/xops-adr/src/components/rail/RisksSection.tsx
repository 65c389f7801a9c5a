import Typography from '@material-ui/core/Typography';
import type { DecisionRecord } from '@xops/plugin-xops-adr-common';
import { RailSection } from './RailSection';

export type RisksSectionProps = { record: DecisionRecord };

/** What may go wrong, and what is done against it. */
export function RisksSection({ record }: RisksSectionProps) {
  if (record.risks.length === 0) {
    return null;
  }
  return (
    <RailSection title="Risks">
      <ul>
        {record.risks.map(({ risk, mitigation, level, line }) => (
          <Typography key={`${line} ${risk}`} variant="body2" component="li">
            {risk}
            {level && ` (${level})`}
            {mitigation && (
              <Typography
                variant="caption"
                component="div"
                color="textSecondary"
              >
                {mitigation}
              </Typography>
            )}
          </Typography>
        ))}
      </ul>
    </RailSection>
  );
}

import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  comparisonsOf,
  type RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { ruleLook } from '../../domain/ruleLook';
import { trendBegins } from '../../domain/sparkline';
import { useRuleLink } from '../../hooks/useLinks';
import type { Trends } from '../../hooks/useTrends';
import { OriginLink } from '../OriginLink';
import { OwnerLinks } from '../OwnerLinks';
import { RuleMark } from '../RuleMark';
import { SinceNote } from '../SinceNote';
import { Sparkline } from '../Sparkline';
import { StandingNote } from '../StandingNote';
import { ValueBar } from '../ValueBar';

/** More comparisons than these stand on the page of the rule. */
const MOST_BARS = 2;

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'grid',
    gap: theme.spacing(1, 3),
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr) minmax(0, 2fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

export type RuleRowProps = { summary: RuleSummary; trends: Trends };

/** One trigger: what it says, how far it is, where it went, since when, and who decided it. */
export function RuleRow({ summary, trends }: RuleRowProps) {
  const classes = useStyles();
  const linkTo = useRuleLink();
  const { rule, sentence } = summary;
  const { tone } = ruleLook(summary);
  const comparisons = comparisonsOf(rule.condition);
  const more = comparisons.length - MOST_BARS;
  return (
    <li>
      <div className={classes.root}>
        <div>
          <Typography component="div">
            <Link to={linkTo(rule.id)}>{sentence}</Link>
          </Typography>
          <Typography variant="body2" component="div">
            <RuleMark summary={summary} />
            <SinceNote summary={summary} />
            <StandingNote summary={summary} />
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            decided by <OriginLink origin={rule.origin} /> · owned by{' '}
            <OwnerLinks owners={rule.owners} />
          </Typography>
        </div>
        <div>
          {comparisons.slice(0, MOST_BARS).map((comparison, index) => (
            <ValueBar
              key={`${index} ${comparison.reading}`}
              comparison={comparison}
              reading={summary.readings[comparison.reading]}
              tone={tone}
            />
          ))}
          {more > 0 && (
            <Typography variant="caption">and {more} more</Typography>
          )}
        </div>
        <RowTrend ruleId={rule.id} trends={trends} tone={tone} />
      </div>
    </li>
  );
}

type RowTrendProps = Pick<RuleRowProps, 'trends'> & {
  ruleId: string;
  tone: ReturnType<typeof ruleLook>['tone'];
};

function RowTrend({ ruleId, trends, tone }: RowTrendProps) {
  switch (trends.status) {
    case 'loading':
      return <Skeleton variant="rect" height="2em" />;
    case 'error':
      return (
        <Typography variant="caption" title={trends.message}>
          no trend: {trends.message}
        </Typography>
      );
    case 'data': {
      const trend = trends.ofRule.get(ruleId);
      const begins = trend && trendBegins(trend, Date.parse(trend.since));
      return trend && trend.points.length > 0 ? (
        <div>
          <Sparkline trend={trend} tone={tone} />
          {begins && (
            <Typography variant="caption" color="textSecondary">
              measured since {begins}
            </Typography>
          )}
        </div>
      ) : (
        <Typography variant="caption" color="textSecondary">
          nothing read in eight weeks
        </Typography>
      );
    }
    default:
      throw new TypeError(`Unknown trends ${trends satisfies never}`);
  }
}

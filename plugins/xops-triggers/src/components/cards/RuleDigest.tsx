import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  comparisonsOf,
  type RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { ruleLook } from '../../domain/ruleLook';
import { useRuleLink } from '../../hooks/useLinks';
import { RuleMark } from '../RuleMark';
import { SinceNote } from '../SinceNote';
import { ValueBar } from '../ValueBar';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li': { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  },
}));

export type RuleDigestProps = { rules: readonly RuleSummary[] };

/** Triggers in short, where there is little room. */
export function RuleDigest({ rules }: RuleDigestProps) {
  const classes = useStyles();
  const linkTo = useRuleLink();
  return (
    <ul className={classes.root}>
      {rules.map(summary => {
        const { rule, sentence, readings } = summary;
        const [comparison] = comparisonsOf(rule.condition);
        return (
          <li key={rule.id}>
            <Typography variant="body2" component="div">
              <Link to={linkTo(rule.id)}>{sentence}</Link>
            </Typography>
            <Typography variant="body2" component="div">
              <RuleMark summary={summary} />
              <SinceNote summary={summary} />
            </Typography>
            <ValueBar
              comparison={comparison}
              reading={readings[comparison.reading]}
              tone={ruleLook(summary).tone}
            />
          </li>
        );
      })}
    </ul>
  );
}

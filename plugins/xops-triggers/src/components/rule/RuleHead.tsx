import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RuleDetail } from '@xops/plugin-xops-triggers-common';
import { Facts } from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../../routes';
import { OriginLink } from '../OriginLink';
import { OwnerLinks } from '../OwnerLinks';
import { RuleMark } from '../RuleMark';
import { SinceNote } from '../SinceNote';
import { StandingNote } from '../StandingNote';

const useStyles = makeStyles(theme => ({
  title: { margin: theme.spacing(1, 0), overflowWrap: 'anywhere' },
}));

export type RuleHeadProps = { detail: RuleDetail };

/** What the trigger says, how it stands, and whose it is. */
export function RuleHead({ detail }: RuleHeadProps) {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef)();
  const { rule, sentence } = detail;
  return (
    <>
      <Link to={root}>All triggers</Link>
      <Typography variant="h4" component="h2" className={classes.title}>
        {sentence}
      </Typography>
      <Typography component="div" paragraph>
        <RuleMark summary={detail} />
        <SinceNote summary={detail} />
        <StandingNote summary={detail} />
      </Typography>
      <Facts
        facts={[
          ['Decided by', <OriginLink key="origin" origin={rule.origin} />],
          ['Owned by', <OwnerLinks key="owners" owners={rule.owners} />],
          ['Classification', rule.classification],
        ]}
      />
    </>
  );
}

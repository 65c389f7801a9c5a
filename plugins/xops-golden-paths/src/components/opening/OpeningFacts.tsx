import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ToneMark } from '@xops/plugin-xops-home-react';
import {
  type OpeningAnswer,
  triggerPath,
} from '@xops/plugin-xops-triggers-common';
import { OpeningDistance } from './OpeningDistance';
import { OtherTriggers } from './OtherTriggers';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere', padding: theme.spacing(1, 0) },
}));

export type OpeningFactsProps = {
  answer: OpeningAnswer;
  /** A form was refused before. */
  refused?: boolean;
};

/** Open or locked, because of what, how far, and who can open it where. */
export function OpeningFacts({ answer, refused }: OpeningFactsProps) {
  const classes = useStyles();
  const { open, reason, ruleId, distance, others = [] } = answer;
  return (
    // Read out when it changes while somebody fills in the form.
    <div className={classes.root} role="status">
      <ToneMark tone={open ? 'good' : 'waiting'}>
        {open ? 'Open' : 'Locked'}
      </ToneMark>
      <Typography variant="body2">because {reason}</Typography>
      {open && refused && (
        <Typography variant="body2">
          It has opened since the form was refused: go on again.
        </Typography>
      )}
      {distance && <OpeningDistance distance={distance} />}
      {ruleId && (
        <Typography variant="body2">
          <Link to={triggerPath(ruleId)} underline="always">
            See its trigger
          </Link>
          {!open &&
            '. Who may override triggers can open it there, with a reason and an end.'}
        </Typography>
      )}
      {others.length > 0 && <OtherTriggers others={others} />}
    </div>
  );
}

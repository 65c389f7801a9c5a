import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type OpeningAnswer,
  triggerPath,
} from '@xops/plugin-xops-triggers-common';

/** More would fill the card: the page of the nearest leads to its path, and so to all. */
const MOST = 5;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

export type OtherTriggersProps = {
  others: NonNullable<OpeningAnswer['others']>;
};

/** Which other triggers open the same path. */
export function OtherTriggers({ others }: OtherTriggersProps) {
  const classes = useStyles();
  const more = others.length - MOST;
  return (
    <Typography variant="body2" component="div">
      {wordsFor(others.length)}
      <ul className={classes.list}>
        {others.slice(0, MOST).map(({ ruleId, sentence }) => (
          <li key={ruleId}>
            <Link to={triggerPath(ruleId)} underline="always">
              {sentence}
            </Link>
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Typography>
  );
}

function wordsFor(count: number): string {
  return count === 1
    ? '1 other trigger opens this path when it fires:'
    : `${count} other triggers open this path when they fire:`;
}

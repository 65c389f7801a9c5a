import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ReadingAlias,
  UnboundList,
} from '@xops/plugin-xops-triggers-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { useState } from 'react';
import { OriginLink } from '../OriginLink';
import { OwnerLinks } from '../OwnerLinks';
import { BindDialog } from './BindDialog';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
  },
  words: { flex: '1 1 60%', minWidth: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
}));

export type UnboundItemProps = {
  item: UnboundList['items'][number];
  onDone: () => void;
};

/** A row that nothing measures: what it says, why, and how to mend it. */
export function UnboundItem({ item, onDone }: UnboundItemProps) {
  const classes = useStyles();
  const [start, setStart] = useState<ReadingAlias | 'new'>();
  const { words, unbound, origin, owners, suggestions } = item;
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <Typography component="div">
          {words.subject}: <strong>{words.condition}</strong>
          {words.action && `: ${words.action}`}
        </Typography>
        <Typography variant="body2" component="div">
          <ToneMark tone="unknown">Unbound</ToneMark> {unbound}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          decided by <OriginLink origin={origin} />, line {words.line} · owned
          by <OwnerLinks owners={owners} />
        </Typography>
      </div>
      <div className={classes.buttons}>
        {suggestions.map(suggestion => (
          <Button
            key={suggestion.words.join()}
            size="small"
            variant="outlined"
            title={JSON.stringify(suggestion.reading.parameters)}
            onClick={() => setStart(suggestion)}
          >
            The same as “{suggestion.words[0]}” ({suggestion.reading.source})?
          </Button>
        ))}
        <Button size="small" variant="outlined" onClick={() => setStart('new')}>
          Say what it means
        </Button>
      </div>
      {start && (
        <BindDialog
          subject={words.subject}
          condition={words.condition}
          like={start === 'new' ? undefined : start}
          onDone={onDone}
          onClose={() => setStart(undefined)}
        />
      )}
    </div>
  );
}

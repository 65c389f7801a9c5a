import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type { Tone } from '../Tone';
import { TONE_LOOKS } from './toneLooks';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'inline-flex',
    fontWeight: 600,
    gap: theme.spacing(0.5),
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
  },
}));

export type ToneMarkProps = {
  tone: Tone;
  /** The word that is shown; the tone's own word by default. */
  children?: ReactNode;
};

/** A tone as icon, word and colour. */
export function ToneMark({ tone, children }: ToneMarkProps) {
  const classes = useStyles();
  const { Icon, word, color } = TONE_LOOKS[tone];
  return (
    <span className={classes.root} style={{ color: color(useTheme()) }}>
      <Icon fontSize="small" aria-hidden />
      {children ?? word}
    </span>
  );
}

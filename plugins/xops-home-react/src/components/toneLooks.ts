import type { Theme } from '@material-ui/core/styles';
import BadIcon from '@material-ui/icons/HighlightOff';
import GoodIcon from '@material-ui/icons/CheckCircleOutline';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import WaitingIcon from '@material-ui/icons/HourglassEmpty';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { Tone } from '../Tone';

/** How a tone looks: never by colour alone, always with an icon and a word. */
export type ToneLook = {
  word: string;
  Icon: typeof GoodIcon;
  color: (theme: Theme) => string;
};

/** The one table from tones to looks. */
export const TONE_LOOKS: Record<Tone, ToneLook> = {
  bad: {
    word: 'Bad',
    Icon: BadIcon,
    color: theme => theme.palette.error.main,
  },
  warning: {
    word: 'Warning',
    Icon: WarningIcon,
    color: theme => theme.palette.warning.main,
  },
  unknown: {
    word: 'Unknown',
    Icon: UnknownIcon,
    color: theme => theme.palette.text.secondary,
  },
  waiting: {
    word: 'Waiting',
    Icon: WaitingIcon,
    color: theme => theme.palette.info.main,
  },
  good: {
    word: 'Good',
    Icon: GoodIcon,
    color: theme => theme.palette.success.main,
  },
};

/** Colour of a tone where there is no room for its mark, as in a drawing. */
export function toneColor(theme: Theme, tone: Tone): string {
  return TONE_LOOKS[tone].color(theme);
}

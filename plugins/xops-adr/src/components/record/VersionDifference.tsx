import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScreenReaderText } from '@xops/plugin-xops-home-react';
import { useMemo } from 'react';
import { type ComparedLine, compareTexts } from '../../domain/compareTexts';

const useStyles = makeStyles(theme => ({
  table: {
    borderCollapse: 'collapse',
    fontFamily: 'monospace',
    fontSize: '0.85rem',
    marginBottom: theme.spacing(2),
    width: '100%',
  },
  number: {
    color: theme.palette.text.secondary,
    padding: theme.spacing(0, 1),
    textAlign: 'right',
    verticalAlign: 'top',
  },
  text: {
    overflowWrap: 'anywhere',
    padding: theme.spacing(0, 1),
    whiteSpace: 'pre-wrap',
    width: '100%',
  },
  same: {},
  added: { borderLeft: `thick solid ${theme.palette.success.main}` },
  removed: { borderLeft: `thick solid ${theme.palette.error.main}` },
}));

const MARKS = {
  same: { sign: ' ', words: '' },
  added: { sign: '+', words: 'Added: ' },
  removed: { sign: '−', words: 'Removed: ' },
} as const;

export type VersionDifferenceProps = { before: string; after: string };

/** What two versions of a record do not have in common, line by line. */
export function VersionDifference(props: VersionDifferenceProps) {
  const classes = useStyles();
  const { before, after } = props;
  const parts = useMemo(() => compareTexts(before, after), [before, after]);
  if (!parts) {
    return (
      <Typography>
        These versions are too long and too different to be compared line by
        line.
      </Typography>
    );
  }
  if (parts.length === 0) {
    return <Typography>Both versions say the same.</Typography>;
  }
  return (
    <>
      {parts.map(part => (
        <table key={part.key} className={classes.table}>
          <tbody>
            {part.lines.map(line => (
              <Line key={`${line.before} ${line.after}`} line={line} />
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

function Line({ line }: { line: ComparedLine }) {
  const classes = useStyles();
  const { sign, words } = MARKS[line.kind];
  return (
    <tr>
      <td className={classes.number}>{line.before}</td>
      <td className={classes.number}>{line.after}</td>
      <td className={`${classes.text} ${classes[line.kind]}`}>
        <span aria-hidden>{sign} </span>
        {words && <ScreenReaderText>{words}</ScreenReaderText>}
        {line.text}
      </td>
    </tr>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ReadingPreview as Preview,
  ReadingSpec,
} from '@xops/plugin-xops-triggers-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import { useEffect, useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { amountWords } from '../../domain/valueWords';
import { useDoing } from '../../hooks/useDoing';
import { ExplanationLines } from '../ExplanationLines';

const MOST_LINES = 5;

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(2, 0) },
}));

export type ReadingPreviewProps = {
  /** Another one is another component. */
  spec: ReadingSpec;
  /** What the row says of the value: `>5/week`. */
  condition: string;
  /** Reads without being asked, where nothing was typed yet. */
  atOnce: boolean;
};

/** What a source reads now, before words are bound to it. */
export function ReadingPreview(props: ReadingPreviewProps) {
  const { spec, condition, atOnce } = props;
  const classes = useStyles();
  const api = useApi(triggersApiRef);
  const [preview, setPreview] = useState<Preview>();
  const { doing, run } = useDoing();
  const read = () =>
    run(async () => setPreview(await api.previewReading(spec)));
  useEffect(() => {
    if (atOnce) {
      read();
    }
    // Once: the button reads again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const busy = doing.status === 'busy';
  return (
    <section className={classes.root} aria-label="What it reads now">
      <div role="status">
        {busy && <Typography variant="body2">Reading …</Typography>}
        {!busy && preview && (
          <PreviewFacts preview={preview} condition={condition} />
        )}
        {doing.status === 'error' && (
          <Typography variant="body2" component="div">
            <ToneMark tone="bad">Not read</ToneMark> {doing.message}
          </Typography>
        )}
      </div>
      <Button size="small" variant="outlined" disabled={busy} onClick={read}>
        {preview ? 'Read again' : 'Read it now'}
      </Button>
    </section>
  );
}

type PreviewFactsProps = Pick<ReadingPreviewProps, 'condition'> & {
  preview: Preview;
};

function PreviewFacts({ preview, condition }: PreviewFactsProps) {
  const { reading, explanation } = preview;
  const { quality, value, unit, reason } = reading;
  if (value === undefined) {
    return (
      <Typography variant="body2" component="div">
        <ToneMark tone={quality === 'error' ? 'bad' : 'unknown'}>
          {quality === 'error' ? 'Not read' : 'No data'}
        </ToneMark>{' '}
        {reason ?? 'The source has no value.'}
      </Typography>
    );
  }
  const more = explanation.length - MOST_LINES;
  return (
    <>
      <Typography component="div">
        Now it is <strong>{amountWords(value, unit)}</strong>; the row says{' '}
        <strong>{condition}</strong>.
      </Typography>
      {explanation.length > 0 && (
        <>
          <ExplanationLines lines={explanation.slice(0, MOST_LINES)} />
          {more > 0 && (
            <Typography variant="caption">and {more} more</Typography>
          )}
        </>
      )}
    </>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  foldSteps,
  type Tryout,
  type TryoutResult,
} from '@xops/plugin-xops-triggers-common';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import { useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { stepWords } from '../../domain/historyWords';
import { daysFromNow, utcOf } from '../../domain/localTime';
import { STATE_LOOKS } from '../../domain/ruleLook';
import { useDoing } from '../../hooks/useDoing';
import { FormDialog } from '../form/FormDialog';
import { MomentField } from '../form/MomentField';

const DAYS = 56;
/** As many steps as fit into a dialog. */
const MOST = 10;

export type TryoutDialogProps = {
  rule: Tryout['rule'];
  sentence: string;
  onClose: () => void;
};

/** What a rule would have done on the readings that are stored. */
export function TryoutDialog({ rule, sentence, onClose }: TryoutDialogProps) {
  const api = useApi(triggersApiRef);
  const [since, setSince] = useState(() => daysFromNow(-DAYS, new Date()));
  const [result, setResult] = useState<TryoutResult>();
  const { doing, run } = useDoing();
  const start = utcOf(since);
  const isFuture = start !== undefined && Date.parse(start) > Date.now();
  const submit = () =>
    run(async () => {
      setResult(undefined);
      setResult(await api.tryOut({ rule, since: start ?? '' }));
    });
  return (
    <FormDialog
      title="Try on stored readings"
      label="Try"
      effect={
        <>
          <strong>{sentence}.</strong> Goes through the readings that are stored
          and says when it would have fired. Nothing is changed, nobody is
          notified.
        </>
      }
      doing={doing}
      disabled={start === undefined || isFuture}
      onSubmit={submit}
      onClose={onClose}
    >
      <MomentField
        label="Since"
        required
        value={since}
        problem={
          isFuture
            ? 'This is in the future: only what was read can be tried.'
            : undefined
        }
        onChange={setSince}
      />
      {result && <Result result={result} />}
    </FormDialog>
  );
}

function Result({ result }: { result: TryoutResult }) {
  const { sentence, firings, readings, readingsSince, transitions } = result;
  const newest = foldSteps(transitions).reverse().slice(0, MOST);
  return (
    <div role="status">
      <Typography component="div">
        <ToneMark tone={firings > 0 ? 'warning' : 'good'}>
          {firings > 0 ? 'Would fire' : 'Quiet'}
        </ToneMark>{' '}
        {sentence}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {readings === 0
          ? 'No reading is stored since then.'
          : `On ${readings} stored readings.`}{' '}
        {readingsSince && (
          <>
            The oldest is of <TimeAgo time={readingsSince} />.
          </>
        )}
      </Typography>
      <ul>
        {newest.map(step => (
          <li key={step.sequence}>
            <ToneMark tone={STATE_LOOKS[step.to].tone}>
              {STATE_LOOKS[step.to].word}
            </ToneMark>{' '}
            <TimeAgo time={step.at} />, {stepWords(step)}
          </li>
        ))}
      </ul>
    </div>
  );
}

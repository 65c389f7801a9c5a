import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  type ReadingAlias,
  triggersConfigurePermission,
} from '@xops/plugin-xops-triggers-common';
import { CopyBlock, LoadProblem } from '@xops/plugin-xops-home-react';
import { useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { readingAliasYaml } from '../../domain/aliasYaml';
import {
  parameterFields,
  parametersOf,
  textsOf,
} from '../../domain/parameterFields';
import { useDoing } from '../../hooks/useDoing';
import {
  type ReadingSourceView,
  useReadingSources,
} from '../../hooks/useReadingSources';
import { FormDialog } from '../form/FormDialog';
import { ReadingFields, type ReadingForm } from '../form/ReadingFields';
import { ReadingPreview } from './ReadingPreview';

export type BindDialogProps = {
  /** Words of the row. */
  subject: string;
  /** What the row says of the value: `>5/week`. */
  condition: string;
  /** An alias that could be meant. */
  like?: ReadingAlias;
  onDone: () => void;
  onClose: () => void;
};

/** Says which reading words mean: here for those who may, or as configuration. */
export function BindDialog(props: BindDialogProps) {
  const { subject, condition, like, onDone, onClose } = props;
  const api = useApi(triggersApiRef);
  const { allowed } = usePermission({
    permission: triggersConfigurePermission,
  });
  const { state, retry } = useReadingSources();
  const sources = state.status === 'data' ? state.value : [];
  const [form, setForm] = useState<ReadingForm>({
    source: like?.reading.source ?? '',
    parameters: textsOf(like?.reading.parameters ?? {}),
  });
  const [asked, setAsked] = useState(false);
  const { doing, run } = useDoing();
  const read = readingOf(form, sources);
  const alias: ReadingAlias | undefined = read.parameters && {
    words: [subject],
    reading: { source: form.source, parameters: read.parameters },
    unit: like?.unit,
  };
  const submit = async () => {
    setAsked(true);
    if (alias && (await run(() => api.bindReading(alias)))) {
      onDone();
      onClose();
    }
  };
  return (
    <FormDialog
      title={`What does “${subject}” mean?`}
      label="Bind here"
      effect="From then on these words mean this reading, in every decision that writes them. Their rows become triggers and are evaluated from the next round on."
      doing={doing}
      disabled={!allowed}
      onSubmit={submit}
      onClose={onClose}
    >
      {state.status === 'loading' && <Skeleton variant="rect" height="4em" />}
      {state.status === 'error' && (
        <LoadProblem
          title="What can be measured could not be asked"
          error={state.error}
          onRetry={retry}
        />
      )}
      {state.status === 'data' && (
        <ReadingFields
          sources={sources}
          value={form}
          problems={asked ? read.problems : {}}
          onChange={changed => {
            setForm(changed);
            // What another source needs was not asked for yet.
            setAsked(asked && changed.source === form.source);
          }}
        />
      )}
      {!allowed && (
        <Typography variant="body2" paragraph>
          Binding here needs the permission to configure triggers. The
          configuration does the same:
        </Typography>
      )}
      {alias && allowed && (
        <ReadingPreview
          key={JSON.stringify(alias.reading)}
          spec={alias.reading}
          condition={condition}
          atOnce={
            JSON.stringify(alias.reading) === JSON.stringify(like?.reading)
          }
        />
      )}
      {alias && (
        <CopyBlock
          text={readingAliasYaml(alias)}
          name="the alias for the configuration"
        />
      )}
    </FormDialog>
  );
}

type ReadingOfForm = {
  parameters?: ReadingAlias['reading']['parameters'];
  problems: Record<string, string>;
};

function readingOf(
  { source, parameters }: ReadingForm,
  sources: readonly ReadingSourceView[],
): ReadingOfForm {
  const found = sources.find(({ id }) => id === source);
  if (!found) {
    return { problems: { source: 'This takes a source that is installed.' } };
  }
  const read = parametersOf(parameterFields(found.parameters), parameters);
  return { problems: {}, ...read };
}

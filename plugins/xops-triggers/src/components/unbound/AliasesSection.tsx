import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  type AliasList,
  triggersConfigurePermission,
} from '@xops/plugin-xops-triggers-common';
import { LoadProblem, TimeAgo } from '@xops/plugin-xops-home-react';
import { useCallback, useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useDoing } from '../../hooks/useDoing';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { FormDialog } from '../form/FormDialog';
import { ListBox } from '../ListBox';
import { PersonLink } from '../PersonLink';
import { Section } from '../Section';

/** What words of decisions mean, and who said so. */
export function AliasesSection() {
  const api = useApi(triggersApiRef);
  const { state, retry, renew } = useLiveLoad(
    useCallback(signal => api.listAliases(signal), [api]),
  );
  return (
    <Section title="What words mean" level="h2">
      {state.status === 'loading' && <Skeleton variant="rect" height="4em" />}
      {state.status === 'error' && (
        <LoadProblem
          title="The aliases could not be read"
          error={state.error}
          onRetry={retry}
        />
      )}
      {state.status === 'data' && <Aliases list={state.value} onDone={renew} />}
    </Section>
  );
}

type AliasView = {
  words: string[];
  meaning: string;
  more?: string;
  origin: AliasList['readings'][number]['origin'];
};

function aliasesOf({ readings, actions }: AliasList): AliasView[] {
  return [
    ...readings.map(({ alias, origin }) => ({
      words: alias.words,
      meaning: alias.reading.source,
      more: JSON.stringify(alias.reading.parameters),
      origin,
    })),
    ...actions.map(({ alias, origin }) => ({
      words: alias.words,
      meaning: alias.action,
      origin,
    })),
  ];
}

type AliasesProps = { list: AliasList; onDone: () => void };

function Aliases({ list, onDone }: AliasesProps) {
  const { allowed } = usePermission({
    permission: triggersConfigurePermission,
  });
  const [removes, setRemoves] = useState<AliasView>();
  const aliases = aliasesOf(list);
  if (aliases.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        Nothing is bound yet. The key <code>xops.triggers.aliases</code> of the
        configuration does it, or the buttons of the rows above.
      </Typography>
    );
  }
  return (
    <>
      <ListBox label="Aliases">
        {aliases.map(alias => (
          <li key={`${alias.meaning} ${alias.words.join()}`}>
            <Typography component="div">
              {alias.words.map(it => `“${it}”`).join(', ')}:{' '}
              <strong>{alias.meaning}</strong> {alias.more}
            </Typography>
            <Typography variant="caption" color="textSecondary" component="div">
              {alias.origin.kind === 'configuration' ? (
                'by configuration'
              ) : (
                <>
                  by <PersonLink entityRef={alias.origin.by} />{' '}
                  <TimeAgo time={alias.origin.at} />
                </>
              )}
            </Typography>
            {allowed && alias.origin.kind === 'page' && (
              <Button
                size="small"
                aria-label={`Remove what “${alias.words[0]}” means`}
                onClick={() => setRemoves(alias)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ListBox>
      {removes && (
        <RemoveDialog
          alias={removes}
          onDone={onDone}
          onClose={() => setRemoves(undefined)}
        />
      )}
    </>
  );
}

type RemoveDialogProps = {
  alias: AliasView;
  onDone: () => void;
  onClose: () => void;
};

function RemoveDialog({ alias, onDone, onClose }: RemoveDialogProps) {
  const api = useApi(triggersApiRef);
  const { doing, run } = useDoing();
  const { origin } = alias;
  const submit = async () => {
    if (
      origin.kind === 'page' &&
      (await run(() => api.removeAlias(origin.id)))
    ) {
      onDone();
      onClose();
    }
  };
  return (
    <FormDialog
      title={`Remove what “${alias.words[0]}” means`}
      label="Remove"
      effect="Rows with these words are measured by nothing from then on: their triggers are gone, unless the configuration says what they mean. Their history stays."
      doing={doing}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

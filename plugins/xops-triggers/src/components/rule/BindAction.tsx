import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  actionAliasSchema,
  triggersConfigurePermission,
} from '@xops/plugin-xops-triggers-common';
import { CopyBlock, ToneMark } from '@xops/plugin-xops-home-react';
import { type FormEvent, useId, useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { actionAliasYaml } from '../../domain/aliasYaml';
import { ACTIVATION_ANNOTATION } from '../../hooks/useActivationTemplates';
import { useDoing } from '../../hooks/useDoing';

export type BindActionProps = {
  /** As the decision writes the action. */
  words: string;
};

/** Says which action id the words of a decision mean: here, or in the configuration. */
export function BindAction({ words }: BindActionProps) {
  const api = useApi(triggersApiRef);
  const id = useId();
  const { allowed } = usePermission({
    permission: triggersConfigurePermission,
  });
  const [action, setAction] = useState('');
  const { doing, run } = useDoing();
  const alias = actionAliasSchema.safeParse({ words: [words], action });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (alias.success) {
      run(() => api.bindAction(alias.data));
    }
  };
  return (
    <>
      <Typography variant="body2" component="div" paragraph>
        <ToneMark tone="unknown">No golden path</ToneMark> These words are bound
        to no action id. A template claims the id by its annotation{' '}
        <code>{ACTIVATION_ANNOTATION}</code>.
      </Typography>
      <form onSubmit={submit}>
        <TextField
          id={id}
          label="Action id, such as activate-atlantis"
          variant="outlined"
          size="small"
          margin="dense"
          fullWidth
          value={action}
          error={action !== '' && !alias.success}
          helperText={
            action !== '' && !alias.success
              ? alias.error.issues[0].message
              : undefined
          }
          onChange={event => setAction(event.target.value)}
        />
        {allowed && (
          <Button
            type="submit"
            size="small"
            variant="outlined"
            disabled={!alias.success || doing.status === 'busy'}
          >
            Bind here
          </Button>
        )}
        {doing.status === 'error' && <div role="alert">{doing.message}</div>}
      </form>
      {alias.success && (
        <CopyBlock
          text={actionAliasYaml(alias.data)}
          name="the alias for the configuration"
        />
      )}
    </>
  );
}

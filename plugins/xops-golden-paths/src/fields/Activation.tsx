import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import { useEffect } from 'react';
import { OpeningNotice } from '../components/opening/OpeningNotice';
import {
  type ActivationOptions,
  MISSING_ACTION,
  readAction,
} from './activationOptions';

export type ActivationProps = FieldExtensionComponentProps<
  string,
  ActivationOptions
>;

/** Whether the path is open; no answer is asked for. */
export function Activation(props: ActivationProps) {
  const { formData, idSchema, onChange, rawErrors, schema, uiSchema } = props;
  const action = readAction(uiSchema);
  useEffect(() => {
    // The form checks only fields that have a value.
    if (action !== undefined && formData !== action) {
      onChange(action);
    }
  }, [action, formData, onChange]);
  const labelId = `${idSchema.$id}-label`;
  return (
    <div role="group" id={idSchema.$id} aria-labelledby={labelId}>
      <Typography variant="subtitle1" component="div" id={labelId}>
        {schema.title ?? 'Whether this path is open'}
      </Typography>
      {action === undefined ? (
        <FormHelperText error>{MISSING_ACTION}</FormHelperText>
      ) : (
        <OpeningNotice action={action} refused={rawErrors.length > 0} />
      )}
    </div>
  );
}

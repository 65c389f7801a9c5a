import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useLoad } from '@xops/plugin-xops-home-react';
import { useCallback, useId, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const PAUSE_MILLISECONDS = 250;
const MOST = 20;

export type EntityPickerProps = {
  label: string;
  /** Kinds that can be chosen: `Group`. */
  kinds: readonly string[];
  /** Entity reference. */
  value?: string;
  required?: boolean;
  /** Keeps the distance of a form's fields. */
  margin?: 'dense';
  /** What is wrong with what is chosen. */
  problem?: string;
  onChange: (entityRef: string | undefined) => void;
};

/** Chooses an entity of the catalog by its name; one that the catalog does not know can be typed as a reference. */
export function EntityPicker(props: EntityPickerProps) {
  const { label, kinds, value, required, margin, problem, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const options = useEntityOptions(kinds, typed);
  return (
    <Autocomplete
      id={id}
      size="small"
      freeSolo
      autoSelect={false}
      value={value ?? ''}
      options={options.found}
      loading={options.status === 'loading'}
      filterOptions={found => found}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, chosen) => onChange(chosen?.trim() || undefined)}
      onBlur={() => {
        // What was typed in full counts also without Enter.
        if (typed.trim() !== (value ?? '')) {
          onChange(typed.trim() || undefined);
        }
      }}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          required={required}
          margin={margin}
          error={problem !== undefined}
          helperText={
            problem ??
            (options.status === 'error' ? options.message : undefined)
          }
        />
      )}
    />
  );
}

type EntityOptions = {
  status: 'loading' | 'error' | 'data';
  message?: string;
  found: string[];
};

function useEntityOptions(
  kinds: readonly string[],
  typed: string,
): EntityOptions {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(typed), PAUSE_MILLISECONDS, [typed]);
  // A reference is looked up by its name.
  const words = term.slice(term.lastIndexOf('/') + 1);
  const names = kinds.join();
  const { state } = useLoad(
    useCallback(async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: names.split(',') },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        fullTextFilter: {
          term: words,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
          ],
        },
        limit: MOST,
      });
      return items.map(entity => stringifyEntityRef(entity));
    }, [catalog, names, words]),
  );
  switch (state.status) {
    case 'loading':
      return { status: 'loading', found: [] };
    case 'error':
      return {
        status: 'error',
        message: `The catalog does not answer (${state.error.message}); a reference can be typed.`,
        found: [],
      };
    case 'data':
      return { status: 'data', found: state.value };
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import type { GraphNode } from '@xops/plugin-xops-adr-common';
import { useId } from 'react';
import type { ChangeAddress } from '@xops/plugin-xops-home-react';
import type { GraphAddress } from '../../domain/graph/GraphAddress';
import { recordName } from '../../domain/recordName';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
  record: { flexGrow: 1, maxWidth: theme.spacing(56), minWidth: 0 },
  // The label is wider than a digit.
  depth: { minWidth: theme.spacing(14) },
}));

export type GraphFocusProps = {
  nodes: GraphNode[];
  address: GraphAddress;
  onChange: ChangeAddress;
};

/** Shows one decision and those around it alone. */
export function GraphFocus({ nodes, address, onChange }: GraphFocusProps) {
  const classes = useStyles();
  const id = useId();
  const { focus, depth } = address;
  return (
    <div className={classes.root}>
      <Autocomplete
        id={`${id}-record`}
        className={classes.record}
        size="small"
        options={nodes}
        value={nodes.find(it => it.recordId === focus) ?? null}
        getOptionLabel={recordName}
        getOptionSelected={(a, b) => a.recordId === b.recordId}
        onChange={(_, record) => onChange({ focus: record?.recordId ?? '' })}
        renderInput={params => (
          <TextField
            {...params}
            label="Around one decision"
            variant="outlined"
          />
        )}
      />
      {focus && (
        <>
          <TextField
            id={`${id}-depth`}
            className={classes.depth}
            select
            label="Steps away"
            variant="outlined"
            size="small"
            value={depth}
            SelectProps={{ native: true }}
            onChange={event => onChange({ depth: event.target.value })}
          >
            <option value={1}>1</option>
            <option value={2}>2</option>
            <option value={3}>3</option>
          </TextField>
          <Button
            size="small"
            onClick={() => onChange({ focus: '', depth: '' })}
          >
            Show all decisions
          </Button>
        </>
      )}
    </div>
  );
}

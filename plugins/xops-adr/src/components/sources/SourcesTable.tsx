import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { SourceState } from '@xops/plugin-xops-adr-common';
import { TimeAgo, ToneMark, WideTable } from '@xops/plugin-xops-home-react';
import { orderSources, SOURCE_LOOKS } from '../../domain/sourceLook';
import { groupTroubles } from '../../domain/groupTroubles';
import { SourceName } from './SourceName';
import { TroubleWords } from './TroubleWords';

const useStyles = makeStyles(theme => ({
  trouble: { color: theme.palette.text.secondary, maxWidth: theme.spacing(60) },
  number: { textAlign: 'right' },
  line: { whiteSpace: 'nowrap' },
}));

export type SourcesTableProps = { sources: readonly SourceState[] };

/** Each place that records are read from; those that fail first. */
export function SourcesTable({ sources }: SourcesTableProps) {
  const classes = useStyles();
  return (
    <WideTable label="Sources" minWidth={100}>
      <TableHead>
        <TableRow>
          <TableCell>Source</TableCell>
          <TableCell>State</TableCell>
          <TableCell className={classes.number}>Records</TableCell>
          <TableCell className={classes.line}>Last read</TableCell>
          <TableCell className={classes.line}>Last push event</TableCell>
          <TableCell>Entities</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {orderSources(sources).map(source => (
          <SourceRow key={source.sourceId} source={source} />
        ))}
      </TableBody>
    </WideTable>
  );
}

function SourceRow({ source }: { source: SourceState }) {
  const classes = useStyles();
  const { tone, word } = SOURCE_LOOKS[source.state];
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <SourceName source={source} />
        {source.commit && (
          <Typography variant="caption" component="div" color="textSecondary">
            commit {source.commit.slice(0, 10)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <ToneMark tone={tone}>{word}</ToneMark>
        {source.error && (
          <div className={classes.trouble}>
            <TroubleWords trouble={groupTroubles([source])[0]} />
          </div>
        )}
      </TableCell>
      <TableCell className={classes.number}>{source.records}</TableCell>
      <TableCell className={classes.line}>
        {source.readAt ? <TimeAgo time={source.readAt} /> : 'never'}
      </TableCell>
      <TableCell className={classes.line}>
        {source.pushedAt ? (
          <TimeAgo time={source.pushedAt} />
        ) : (
          <ToneMark tone="unknown">none ever</ToneMark>
        )}
      </TableCell>
      <TableCell>
        <EntityRefLinks
          entityRefs={source.entityRefs}
          defaultKind="component"
          hideIcons
        />
      </TableCell>
    </TableRow>
  );
}

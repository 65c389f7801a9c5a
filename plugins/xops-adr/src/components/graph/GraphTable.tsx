import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { GraphNode, RecordGraph } from '@xops/plugin-xops-adr-common';
import { ToneMark, WideTable } from '@xops/plugin-xops-home-react';
import {
  edgeProblem,
  edgeWords,
  PROBLEM_WORDS,
} from '../../domain/graph/edgeLook';
import { RecordLink } from '../RecordLink';
import { StatusMark } from '../StatusMark';

export type GraphTableProps = { graph: RecordGraph };

/** The graph as words: each link, from which record to which, and what is wrong with it. */
export function GraphTable({ graph }: GraphTableProps) {
  const records = new Map(graph.nodes.map(node => [node.recordId, node]));
  return (
    <WideTable label="Links between decisions">
      <TableHead>
        <TableRow>
          <TableCell>Decision</TableCell>
          <TableCell>Link</TableCell>
          <TableCell>Decision</TableCell>
          <TableCell>Line</TableCell>
          <TableCell>Problem</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {graph.edges.map(edge => {
          const problem = edgeProblem(edge);
          return (
            <TableRow
              key={`${edge.from} ${edge.type} ${edge.target} ${edge.line}`}
            >
              <TableCell>
                <Decision record={records.get(edge.from)} words={edge.from} />
              </TableCell>
              <TableCell>{edgeWords(edge)}</TableCell>
              <TableCell>
                <Decision
                  record={edge.to ? records.get(edge.to) : undefined}
                  words={edge.target}
                />
              </TableCell>
              <TableCell>{edge.line}</TableCell>
              <TableCell>
                {problem && (
                  <ToneMark tone={problem === 'oneSided' ? 'warning' : 'bad'}>
                    {PROBLEM_WORDS[problem]}
                  </ToneMark>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </WideTable>
  );
}

function Decision({ record, words }: { record?: GraphNode; words: string }) {
  return record ? (
    <>
      <RecordLink record={record} /> <StatusMark status={record.status} />
    </>
  ) : (
    <>{words}</>
  );
}

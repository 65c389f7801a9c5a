import { recordGraph } from '@xops/plugin-xops-adr-common';
import { Command } from 'commander';
import { mermaidFormat } from '../formats/mermaid';
import { Terminal } from '../terminal/Terminal';
import { readDecisions } from './readDecisions';
import { formatOption, ReadOptions, withReadOptions } from './readOptions';

interface GraphOptions extends ReadOptions {
  format: string;
  all?: boolean;
}

/** `xops adr graph`: which decision supersedes, amends or needs which. */
export function graphCommand(terminal: Terminal): Command {
  return withReadOptions(new Command('graph'))
    .description('draw how decisions follow from each other')
    .argument('[paths...]', 'folders and files')
    .addOption(formatOption(['mermaid', 'json']))
    .option('--all', 'decisions without any link too')
    .action(async (paths: string[], options: GraphOptions) => {
      const { records } = await readDecisions(paths, options, terminal);
      const { nodes, edges } = recordGraph(
        records.filter(it => it.kind === 'record'),
      );
      const linked = new Set(edges.flatMap(it => [it.from, it.to]));
      const shown = nodes.filter(it => options.all || linked.has(it.recordId));
      terminal.out(
        options.format === 'json'
          ? `${JSON.stringify(
              {
                nodes: shown.map(({ recordId, record }) => ({
                  recordId,
                  id: record.id,
                  title: record.title,
                  status: record.status?.state,
                  path: record.path,
                  line: record.line,
                })),
                edges,
              },
              undefined,
              2,
            )}\n`
          : mermaidFormat(shown, edges),
      );
    });
}

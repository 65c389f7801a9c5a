import {
  DecisionRecord,
  STATUS_STATES,
  StatusState,
} from '@xops/plugin-xops-adr-common';
import { Command, InvalidArgumentError, Option } from 'commander';
import { plural } from '../formats/CheckReport';
import { shownPath } from '../formats/shownPath';
import { safeText } from '../terminal/safeText';
import { Style } from '../terminal/Style';
import { Terminal } from '../terminal/Terminal';
import { Decisions } from './Decisions';
import { readDecisions } from './readDecisions';
import { formatOption, ReadOptions, withReadOptions } from './readOptions';

type State = StatusState | 'none';

const STATES: readonly State[] = [...STATUS_STATES, 'none'];

interface ListOptions extends ReadOptions {
  format: string;
  status?: State[];
  all?: boolean;
}

/** `xops adr list`: one line for each decision. */
export function listCommand(terminal: Terminal): Command {
  return withReadOptions(new Command('list'))
    .description('list decisions with status, date and place')
    .argument('[paths...]', 'folders and files')
    .addOption(formatOption(['text', 'json']))
    .addOption(
      new Option(
        '--status <states>',
        `only these, with commas between them: ${STATES.join(', ')}`,
      ).argParser(states),
    )
    .option('--all', 'templates, indexes and other files too')
    .action(async (paths: string[], options: ListOptions) => {
      const decisions = await readDecisions(paths, options, terminal);
      const known = decisions.records.filter(
        it => options.all || it.kind === 'record',
      );
      const records = known.filter(
        it => !options.status || options.status.includes(stateOf(it)),
      );
      if (records.length === 0) {
        terminal.err(nothingListed(known.length, options));
      }
      terminal.out(
        options.format === 'json'
          ? `${JSON.stringify({ records }, undefined, 2)}\n`
          : table(
              records,
              { ...decisions, cwd: terminal.cwd },
              new Style(terminal.colours),
            ),
      );
    });
}

function states(value: string, previous: State[] = []): State[] {
  const found = value.split(',').map(text => {
    const state = STATES.find(it => it === text.trim());
    if (!state) {
      throw new InvalidArgumentError(
        `There is no status '${text}', only ${STATES.join(', ')}.`,
      );
    }
    return state;
  });
  return [...previous, ...found];
}

/** Said beside an answer that is empty, lest it be taken for a fault. */
function nothingListed(
  known: number,
  { all, status }: Pick<ListOptions, 'all' | 'status'>,
): string {
  if (known > 0 && status) {
    return `None of ${plural(known, all ? 'record' : 'decision')} is ${status
      .map(it => (it === 'none' ? 'without a status' : it))
      .join(' or ')}.\n`;
  }
  return 'What was read holds no decision; --all lists templates, indexes and other files too.\n';
}

function stateOf({ status }: DecisionRecord): State {
  return status?.state ?? 'none';
}

function table(
  records: readonly DecisionRecord[],
  places: Pick<Decisions, 'root'> & { cwd: string },
  style: Style,
): string {
  const rows = records.map(record => ({
    state: stateOf(record),
    cells: [
      safeText(record.id ?? '–', 24),
      record.kind === 'record' ? stateOf(record) : record.kind,
      record.date?.value ?? '–',
      safeText(record.title, 72),
    ],
    place: `${safeText(shownPath(places, record.path))}:${record.line}`,
  }));
  const widths = [0, 1, 2, 3].map(column =>
    rows.reduce(
      (width, it) => Math.max(width, [...it.cells[column]].length),
      0,
    ),
  );
  return rows
    .map(({ state, cells, place }) => {
      const [id, status, date, title] = cells.map(
        (cell, column) => cell + ' '.repeat(widths[column] - [...cell].length),
      );
      return `${style.strong(id)}  ${style.state(
        state,
        status,
      )}  ${date}  ${title}  ${style.faint(place)}\n`;
    })
    .join('');
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DecisionRecord, RecordFinding } from '@xops/plugin-xops-adr-common';
import { Command } from 'commander';
import { recordText } from '../formats/recordText';
import { shownPath } from '../formats/shownPath';
import { safeText } from '../terminal/safeText';
import { Style } from '../terminal/Style';
import { Terminal } from '../terminal/Terminal';
import { UsageError } from '../UsageError';
import { Decisions } from './Decisions';
import { findRecords } from './findRecords';
import { readDecisions } from './readDecisions';
import { formatOption, ReadOptions, withReadOptions } from './readOptions';

interface ShowOptions extends ReadOptions {
  format: string;
}

/** `xops adr show`: everything that was read of one decision. */
export function showCommand(terminal: Terminal): Command {
  return withReadOptions(new Command('show'))
    .description('show what was read of one decision')
    .argument(
      '<record>',
      'id, number, words of title or file, path, or path:line in a file of several',
    )
    .argument('[paths...]', 'folders and files to look in')
    .addOption(formatOption(['text', 'json']))
    .action(async (name: string, paths: string[], options: ShowOptions) => {
      const file = await namedFile(name, terminal.cwd);
      const decisions = await readDecisions(
        file ? [file.path] : paths,
        options,
        terminal,
      );
      const records = file
        ? inFile(decisions.records, file.line)
        : findRecords(decisions.records, name);
      const record = only(records, name, decisions, terminal.cwd);
      const findings = decisions.findings.filter(it => isAbout(it, record));
      terminal.out(
        options.format === 'json'
          ? `${JSON.stringify({ record, findings }, undefined, 2)}\n`
          : recordText(
              { ...decisions, record, findings, cwd: terminal.cwd },
              new Style(terminal.colours),
            ),
      );
    });
}

/** The file that is meant, with the line after its colon; undefined where there is none of that name. */
async function namedFile(
  name: string,
  cwd: string,
): Promise<{ path: string; line?: number } | undefined> {
  const [, before = '', line] = /^(.+):(\d{1,9})$/.exec(name) ?? [];
  const candidates = [
    { path: name },
    ...(line ? [{ path: before, line: Number(line) }] : []),
  ];
  for (const candidate of candidates) {
    const kind = await stat(path.resolve(cwd, candidate.path)).catch(
      () => undefined,
    );
    if (kind?.isFile()) {
      return candidate;
    }
  }
  return undefined;
}

function inFile(
  records: readonly DecisionRecord[],
  line: number | undefined,
): DecisionRecord[] {
  return records.filter(
    it => line === undefined || (it.line <= line && line <= it.endLine),
  );
}

function isAbout(finding: RecordFinding, record: DecisionRecord): boolean {
  return (
    finding.path === record.path &&
    (finding.part === undefined || finding.part === record.part)
  );
}

// What fits on a screen; the list has the rest.
const MOST_SHOWN = 20;

function only(
  records: readonly DecisionRecord[],
  name: string,
  decisions: Decisions,
  cwd: string,
): DecisionRecord {
  if (records.length === 1) {
    return records[0];
  }
  if (records.length > 1) {
    throw new UsageError(
      `'${name}' can be each of these; name one by path:line:\n${places(
        records,
        decisions,
        cwd,
      )}`,
    );
  }
  const all = decisions.records.filter(it => it.kind === 'record');
  throw new UsageError(
    all.length === 0
      ? `There is no decision '${name}', nor any other one here.`
      : `There is no decision '${name}'. There are:\n${places(
          all,
          decisions,
          cwd,
        )}`,
  );
}

function places(
  records: readonly DecisionRecord[],
  { root }: Decisions,
  cwd: string,
): string {
  const lines = records
    .slice(0, MOST_SHOWN)
    .map(it =>
      safeText(`${shownPath({ root, cwd }, it.path)}:${it.line}  ${it.title}`),
    );
  const more = records.length - lines.length;
  return [
    ...lines,
    ...(more > 0 ? [`and ${more} more: xops adr list shows all`] : []),
  ].join('\n');
}

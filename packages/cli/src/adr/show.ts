import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DecisionRecord, RecordFinding } from '@xops/plugin-xops-adr-common';
import { Command } from 'commander';
import { recordText } from '../formats/recordText';
import { shownPath } from '../formats/shownPath';
import { Style } from '../terminal/Style';
import { Terminal } from '../terminal/Terminal';
import { UsageError } from '../UsageError';
import { Decisions } from './Decisions';
import { readDecisions } from './readDecisions';
import { formatOption, ReadOptions, withReadOptions } from './readOptions';

interface ShowOptions extends ReadOptions {
  format: string;
}

/** `xops adr show`: everything that was read of one decision. */
export function showCommand(terminal: Terminal): Command {
  return withReadOptions(new Command('show'))
    .description('show what was read of one decision')
    .argument('<record>', 'id, number, path, or path:line in a file of several')
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
        : decisions.records.filter(it => isNamed(it, name));
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

function isNamed(record: DecisionRecord, name: string): boolean {
  const isNumber = /^#?\d{1,9}$/.test(name);
  return (
    record.kind === 'record' &&
    (record.id?.toLowerCase() === name.toLowerCase() ||
      (isNumber && record.number === Number(name.replace('#', ''))) ||
      record.path === name)
  );
}

function isAbout(finding: RecordFinding, record: DecisionRecord): boolean {
  return (
    finding.path === record.path &&
    (finding.part === undefined || finding.part === record.part)
  );
}

function only(
  records: readonly DecisionRecord[],
  name: string,
  { root }: Decisions,
  cwd: string,
): DecisionRecord {
  if (records.length === 1) {
    return records[0];
  }
  const places = records.map(
    it => `${shownPath({ root, cwd }, it.path)}:${it.line}  ${it.title}`,
  );
  throw new UsageError(
    records.length === 0
      ? `There is no decision '${name}'. xops adr list shows those that there are.`
      : `'${name}' can be each of these; name one by path:line:\n${places.join(
          '\n',
        )}`,
  );
}

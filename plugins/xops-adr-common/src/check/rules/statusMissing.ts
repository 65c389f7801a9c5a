import { DecisionRecord } from '../../model/DecisionRecord';
import { logsAsText } from '../examples';
import { recordName } from '../recordName';
import { RecordsRule } from '../Rule';

/** Decisions by their file. */
function filesOf(
  records: readonly DecisionRecord[],
): ReadonlyMap<string, DecisionRecord[]> {
  const files = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    const known = files.get(record.path);
    if (known) {
      known.push(record);
    } else {
      files.set(record.path, [record]);
    }
  }
  return files;
}

export const statusMissing: RecordsRule = {
  id: 'status-missing',
  severity: 'info',
  summary: 'a decision without a status',
  mend: 'State the status: proposed, accepted, rejected, deprecated or superseded.',
  example: {
    bad: logsAsText({ status: '' }),
    good: logsAsText(),
  },
  over: 'records',
  *check({ records }) {
    for (const file of filesOf(records).values()) {
      const silent = file.filter(it => it.status === undefined);
      // A log that never states one is told once.
      const isHabit = silent.length > 1 && silent.length === file.length;
      for (const record of isHabit ? silent.slice(0, 1) : silent) {
        yield {
          record,
          line: record.line,
          words: record.title,
          message: isHabit
            ? `None of the ${file.length} decisions of this file states a status.`
            : `${recordName(record)} states no status.`,
        };
      }
    }
  },
};

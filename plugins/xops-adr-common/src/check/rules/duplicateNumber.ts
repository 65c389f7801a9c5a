import { DecisionRecord } from '../../model/DecisionRecord';
import { fileStem, leadingNumber, numberedName } from '../links/recordNames';
import { recordPlace } from '../recordName';
import { RecordsRule } from '../Rule';
import { logsAsText, oneBucket } from '../examples';

/** What must be taken once: folder, series and number. Records without a number have nothing to share. */
function takenNumber(record: DecisionRecord): string | undefined {
  const { path, id, number, part } = record;
  if (number === undefined) {
    return undefined;
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name =
    (id && numberedName(id)) ??
    (part === undefined ? leadingNumber(fileStem(path)) : undefined) ??
    `#${number}`;
  // Decisions in one file are numbered by themselves.
  return `${part === undefined ? folder : path}\n${name}\n${languageOf(path)}`;
}

/** `fr` of `0001-x.fr.md`: a translation has its original's number. */
function languageOf(path: string): string {
  return (
    /[._]([a-z]{2}(?:[-_][a-z]{2})?)\.(?:md|markdown)$/i.exec(path)?.[1] ?? ''
  );
}

export const duplicateNumber: RecordsRule = {
  id: 'duplicate-number',
  severity: 'error',
  summary: 'two records of one folder with the same number',
  mend: 'Give the newer one the next free number, and correct the links to it.',
  example: {
    bad: { ...logsAsText(), ...oneBucket(1) },
    good: { ...logsAsText(), ...oneBucket(3) },
  },
  over: 'records',
  *check({ records }) {
    const taken = new Map<string, DecisionRecord>();
    for (const record of records) {
      const number = takenNumber(record);
      const first = number === undefined ? undefined : taken.get(number);
      if (number !== undefined && !first) {
        taken.set(number, record);
      }
      if (first) {
        yield {
          record,
          line: record.line,
          words: record.id ?? String(record.number),
          message: `The number ${record.number} is taken by ${recordPlace(
            first,
            { from: record.path },
          )} already.`,
          about: [first],
        };
      }
    }
  },
};

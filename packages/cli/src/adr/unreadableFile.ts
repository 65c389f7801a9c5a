import {
  DECISION_RULES,
  RecordFileReading,
} from '@xops/plugin-xops-adr-common';

const RULE = 'unreadable-file';

/** What is told of a file or folder that the system does not let us read. */
export function unreadableFile(
  path: string,
  error: unknown,
): RecordFileReading {
  const reason =
    error instanceof Error && 'code' in error
      ? String(error.code)
      : String(error);
  return {
    path,
    records: [
      {
        path,
        line: 1,
        endLine: 1,
        kind: 'other',
        title: path.slice(path.lastIndexOf('/') + 1),
        language: 'en',
        deciders: [],
        tags: [],
        options: [],
        matrices: [],
        averages: [],
        links: [],
        references: [],
        promises: [],
        triggers: [],
        checklists: [],
        reviews: [],
        risks: [],
      },
    ],
    findings: [
      {
        rule: RULE,
        severity:
          DECISION_RULES.find(it => it.id === RULE)?.severity ?? 'error',
        path,
        line: 1,
        words: path,
        message: `It cannot be read: ${reason}.`,
        mend: 'Let the one who runs this read it, or remove the link that leads nowhere.',
      },
    ],
    disabled: [],
  };
}

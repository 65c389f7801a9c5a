import { DecisionScope } from '../document/DecisionScope';
import { DecisionRecord, RecordKind } from '../model/DecisionRecord';
import { Status } from '../model/Status';
import { readDecisionParts } from '../parts/readDecisionParts';
import { classifyKind } from './classifyKind';
import { collectFields } from './collectFields';
import { decideStatus } from './decideStatus';
import { readDate } from './readDate';
import { readExcerpts } from './readExcerpts';
import { readIdentity } from './readIdentity';
import { readLanguage } from './readLanguage';
import { readLinks } from './readLinks';
import { readDeciders, readTags } from './readPeople';
import { readReferences } from './readReferences';

export interface RecordReading {
  scope: DecisionScope;
  path: string;
  /** Known for the decisions of a file that holds several. */
  kind?: RecordKind;
  dayFirst?: boolean;
}

/** One decision, read; `others` are statuses that it states in further places. */
export function readRecord({ scope, path, kind, dayFirst }: RecordReading): {
  record: DecisionRecord;
  others: Status[];
} {
  const fields = collectFields(scope);
  const identity = readIdentity(scope, fields, path);
  const links = readLinks(scope, fields).filter(
    ({ number, href, type }) =>
      // A record that names itself among its links is not tied to itself.
      type !== 'relatesTo' ||
      href !== undefined ||
      number === undefined ||
      number !== identity.number,
  );
  const { status, others } = decideStatus({ scope, fields, links, dayFirst });
  const record: DecisionRecord = {
    path,
    line: scope.line,
    endLine: scope.endLine,
    kind: kind ?? classifyKind({ scope, fields, identity, status, path }),
    ...identity,
    status,
    date: readDate({ scope, fields, status, path, dayFirst }),
    deciders: readDeciders(scope, fields),
    tags: readTags(fields),
    language: readLanguage(scope, fields),
    ...readExcerpts(scope, fields),
    ...readDecisionParts(scope),
    links,
    references: readReferences(scope, links),
  };
  return { record, others };
}

/** What a file that cannot be read gives: an entry all the same, so that it is not dropped. */
export function unreadRecord(path: string): DecisionRecord {
  return {
    path,
    line: 1,
    endLine: 1,
    kind: 'other',
    title: path.split('/').at(-1) ?? path,
    deciders: [],
    tags: [],
    language: 'en',
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
  };
}

import { DecisionScope } from '../document/DecisionScope';
import { DecisionRecord, RecordKind } from '../model/DecisionRecord';
import { Statement } from '../model/Statement';
import { Status } from '../model/Status';
import { RecordLink } from '../model/RecordLink';
import { readCompliance } from '../parts/readCompliance';
import { readDecisionParts } from '../parts/readDecisionParts';
import { Genre } from '../vocabulary/genreWords';
import { classifyKind } from './classifyKind';
import { collectFields } from './collectFields';
import { decideStatus } from './decideStatus';
import { readDate, unreadableDates } from './readDate';
import { readExcerpts } from './readExcerpts';
import { readIdentity } from './readIdentity';
import { readLanguage } from './readLanguage';
import { readLinks, readStatedNone } from './readLinks';
import { readDeciders, readTags } from './readPeople';
import { readReferences } from './readReferences';
import { TitleParts } from './recordTitle';
import { uniqueLinks } from './uniqueLinks';

export interface RecordReading {
  scope: DecisionScope;
  path: string;
  /** Known for the decisions of a file that holds several. */
  kind?: RecordKind;
  /** What the file is, where that is known to be no record. */
  genre?: Genre;
  dayFirst?: boolean;
}

/** One decision, read; `others` are statuses that it states in further places, `unreadDates` what stands for a day and is none. */
export function readRecord({
  scope,
  path,
  kind,
  genre,
  dayFirst,
}: RecordReading): {
  record: DecisionRecord;
  others: Status[];
  unreadDates: Statement[];
} {
  const fields = collectFields(scope);
  const identity = readIdentity(scope, fields, path);
  const compliance = readCompliance(scope);
  const links = uniqueLinks([
    ...readLinks(scope, fields),
    ...compliance.links,
  ]).filter(link => !isOwn(link, identity));
  const { status, others } = decideStatus({ scope, fields, links, dayFirst });
  const excerpts = readExcerpts(scope, fields);
  const parts = readDecisionParts(scope);
  // Field by field: spreading costs as much as a part's reading.
  const record: DecisionRecord = {
    path,
    line: scope.line,
    endLine: scope.endLine,
    kind:
      kind ?? classifyKind({ scope, fields, identity, status, path, genre }),
    id: identity.id,
    number: identity.number,
    title: identity.title,
    status,
    date: readDate({ scope, fields, status, path, dayFirst }),
    deciders: readDeciders(scope, fields),
    tags: readTags(fields),
    language: readLanguage(scope, fields),
    context: excerpts.context,
    decision: excerpts.decision,
    options: parts.options,
    matrices: parts.matrices,
    averages: parts.averages,
    promises: parts.promises,
    triggers: parts.triggers,
    checklists: parts.checklists,
    reviews: parts.reviews,
    risks: parts.risks,
    links,
    statedNone: readStatedNone(fields),
    references: [
      ...compliance.references,
      ...readReferences(scope, links),
    ].sort((a, b) => a.line - b.line),
  };
  const unreadDates =
    record.kind === 'record' ? unreadableDates(scope, fields) : [];
  return { record, others, unreadDates };
}

/** A record that names itself among its links is not tied to itself. */
function isOwn({ type, href, number }: RecordLink, own: TitleParts): boolean {
  return (
    type === 'relatesTo' &&
    href === undefined &&
    number !== undefined &&
    number === own.number
  );
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

import { DecisionScope } from '../document/DecisionScope';
import { DecisionRecord } from '../model/DecisionRecord';
import { collectFields } from './collectFields';
import { readDate } from './readDate';
import { readDeciders, readTags } from './readPeople';
import { readRecord } from './readRecord';

export interface PartsReading {
  /** The file, whose head speaks for all of its decisions. */
  whole: DecisionScope;
  parts: readonly DecisionScope[];
  /** Line of the first decision that is not read; what follows is left alone. */
  unreadFrom?: number;
  path: string;
  dayFirst?: boolean;
}

/**
 * The decisions of a file that holds several. What its head says, and when it is
 * reviewed, holds for those that do not say it themselves; what else it says for
 * all of them is an entry of its own, of kind `index`.
 */
export function readParts({
  whole,
  parts,
  unreadFrom,
  path,
  dayFirst,
}: PartsReading): ReturnType<typeof readRecord>[] {
  const rest = remainder(whole, parts, unreadFrom);
  const fields = collectFields(rest).filter(
    ({ origin }) => origin === 'head' || origin === 'frontMatter',
  );
  const decided = fields.filter(({ meaning }) => meaning === 'decided');
  const date =
    decided.length > 0
      ? readDate({ scope: rest, fields: decided, path: '', dayFirst })
      : undefined;
  const deciders = readDeciders(rest, fields);
  const tags = readTags(fields);
  const taken = new Set<string>();
  const shared = readRecord({ scope: rest, path, kind: 'index', dayFirst });
  const readings = parts.map((scope, index) => {
    const { record, ...more } = readRecord({
      scope,
      path,
      kind: 'record',
      dayFirst,
    });
    const place = String(index + 1);
    const part = unusedName(partName(record) ?? place, taken);
    return {
      ...more,
      record: {
        ...record,
        // A decision that has no name of its own goes by its place.
        id: record.id ?? place,
        part,
        date: record.date ?? date,
        deciders: record.deciders.length > 0 ? record.deciders : deciders,
        tags: record.tags.length > 0 ? record.tags : tags,
        reviews:
          record.reviews.length > 0 ? record.reviews : shared.record.reviews,
      },
    };
  });
  return saysMore(shared.record)
    ? [
        ...readings,
        {
          record: withoutIdentity(shared.record),
          others: [],
          unreadDates: [],
        },
      ]
    : readings;
}

/** True where the file has plans, criteria, risks and the like for all of its decisions together. */
function saysMore(file: DecisionRecord): boolean {
  return [
    file.checklists,
    file.reviews,
    file.risks,
    file.triggers,
    file.matrices,
    file.averages,
    file.promises,
  ].some(list => list.length > 0);
}

/** The file is none of its decisions: number and status would be one more's. */
function withoutIdentity({
  id: _id,
  number: _number,
  status: _status,
  ...file
}: DecisionRecord): DecisionRecord {
  return file;
}

/** The digits of an id as written: `0007` of `ADR-0007`. */
function partName({ id }: DecisionRecord): string | undefined {
  return id === undefined ? undefined : /\d[\d.]*(?=\D*$)/.exec(id)?.[0];
}

function unusedName(name: string, taken: Set<string>): string {
  let unused = name;
  for (let count = 2; taken.has(unused); count++) {
    unused = `${name}-${count}`;
  }
  taken.add(unused);
  return unused;
}

/** The file without its decisions. */
function remainder(
  whole: DecisionScope,
  parts: readonly DecisionScope[],
  unreadFrom = Infinity,
): DecisionScope {
  const sections = new Set(parts.map(({ section }) => section));
  const without = (
    section: DecisionScope['section'],
  ): DecisionScope['section'] => ({
    ...section,
    children: section.children
      .filter(child => child.line < unreadFrom && !sections.has(child))
      .map(without),
  });
  const taken = new Set(parts.flatMap(({ blocks }) => blocks));
  const section = without(whole.section);
  return {
    ...whole,
    kept: undefined,
    document: { ...whole.document, root: section },
    section,
    blocks: whole.blocks.filter(
      block => block.line < unreadFrom && !taken.has(block),
    ),
  };
}

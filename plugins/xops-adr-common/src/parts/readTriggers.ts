import { DecisionScope } from '../document/DecisionScope';
import { mayHold } from '../document/signsOf';
import { TriggerRow } from '../model/TriggerRow';
import { SIGNS } from '../vocabulary/textSigns';
import { findScoreTable } from './findScoreTable';
import { Cell, Grid, GridRow, gridsOf } from './Grid';
import {
  nearestOf,
  OutlinedBlock,
  outlineOf,
  OutlinePlace,
  standsUnder,
} from './outlineOf';
import { PartHeading } from './PartHeading';
import { lengthOfUnit } from './readPeriod';
import { readThreshold } from './readThreshold';
import { OncePer } from '../document/OncePer';

const MAXIMUM_LENGTH = 1_000;
const BLOCKS_ABOVE = 2;
const COMBINATION = 'Combination';
const ANY =
  /\b(?:any|either|one of|eines?|mindestens eine|l'un|une des|alguna?|cualquiera|qualquer|uno dei|een van|jeden z|któregokolwiek)\b|будь-як|хоча б од|любо|хотя бы од|herhangi|någon/iu;
const ALL =
  /\b(?:all of|all these|all conditions|alle|toutes|todas|tutte|wszystkie)\b|усі|всі|все\b|tüm|samtliga/iu;
const MAY_REVISIT = /re-?(?:visit|eval|consider|open)/i;
const REVISIT =
  /^(?:we(?: will)?\s|(?:this decision )?(?:will|should|can|must) be\s)?(?:revisit|re-?evaluate|reconsider|re-?open)(?:ed|d)?\b[^.:]{0,40}?\b(?:if\/when|when\/if|when and if|if and when|when|if|once|as soon as)\b[\s:,]*/i;

const triggerPlaces = new OncePer(listsTriggers);

/** The conditions under which a decision says that something is done, from tables and from lists. */
export function readTriggers(scope: DecisionScope): TriggerRow[] {
  const outline = outlineOf(scope);
  return [
    ...gridsOf(scope).flatMap(grid => triggersOfTable(grid, outline)),
    ...triggersOfTexts(outline),
  ].sort((a, b) => a.line - b.line);
}

function triggersOfTable(
  grid: Grid,
  outline: readonly OutlinedBlock[],
): TriggerRow[] {
  const columns = columnsOf(grid);
  const above = outline.slice(
    Math.max(0, grid.index - BLOCKS_ABOVE),
    grid.index,
  );
  const announced =
    standsUnder(grid, 'triggers') ||
    grid.header.some(head => head.names('triggers'));
  // Criteria are also what options are scored by: they alone are no conditions.
  const acts =
    columns.action !== undefined &&
    grid.header.some(head => head.names('triggers', 'threshold', 'condition'));
  const isSuccess = nearestOf(grid, 'validation', 'risks') !== undefined;
  if (columns.condition === undefined || (!announced && (!acts || isSuccess))) {
    return [];
  }
  if (findScoreTable(grid, outline) !== undefined) {
    return [];
  }
  const details = combinationIn(
    above.map(({ block }) => ('source' in block ? block.source : '')).join(' '),
  );
  return grid.rows.flatMap(row =>
    row.cells.some(({ text }) => /[\p{L}\p{N}]/u.test(text))
      ? [triggerOfRow(grid, row, columns, details)]
      : [],
  );
}

interface TriggerColumns {
  subject: number;
  condition?: number;
  action?: number;
  classification?: number;
}

function columnsOf({ header }: Grid): TriggerColumns {
  const place = (...topics: Parameters<Cell['names']>) => {
    const index = header.findIndex(head => head.names(...topics));
    return index < 0 ? undefined : index;
  };
  const named = place('threshold') ?? place('condition');
  const subject = header.findIndex(
    (head, index) => index !== named && head.names('triggers', 'criterion'),
  );
  const action = place('action');
  // `| Trigger | Action |`: the trigger is the condition itself.
  const alone = named ?? (subject >= 0 ? subject : undefined);
  return {
    subject: Math.max(subject, 0),
    condition: alone,
    action: action === alone ? undefined : action,
    classification: place('classification'),
  };
}

function triggerOfRow(
  { header }: Grid,
  { cells, line }: GridRow,
  columns: TriggerColumns,
  combination: Record<string, string>,
): TriggerRow {
  const text = (column: number | undefined) =>
    column === undefined ? undefined : cells[column].text || undefined;
  const used = Object.values(columns);
  const rest = header.flatMap((head, column): [string, string][] =>
    used.includes(column) || cells[column].text === ''
      ? []
      : [[head.text || `Column ${column + 1}`, cells[column].text]],
  );
  const action = text(columns.action);
  const classification = text(columns.classification);
  const condition = text(columns.condition) ?? '';
  return {
    subject: subjectOf(text(columns.subject) ?? '', condition),
    condition,
    ...readCondition(condition),
    ...(action === undefined ? {} : { action }),
    ...(classification === undefined ? {} : { classification }),
    details: { ...combination, ...Object.fromEntries(rest) },
    raw: cells
      .map(({ source }) => source.trim())
      .join(' | ')
      .replace(/[\s|]+$/, ''),
    line,
  };
}

function readCondition(
  condition: string,
): Pick<
  TriggerRow,
  | 'comparator'
  | 'threshold'
  | 'unit'
  | 'unitLength'
  | 'window'
  | 'heldFor'
  | 'mandate'
  | 'unreadable'
> {
  const threshold = readThreshold(condition);
  switch (threshold.kind) {
    case 'number': {
      const unitLength = lengthOfUnit(threshold.unit);
      return {
        comparator: threshold.comparator,
        threshold: threshold.value,
        ...(threshold.unit ? { unit: threshold.unit } : {}),
        ...(unitLength ? { unitLength } : {}),
        ...(threshold.window ? { window: threshold.window } : {}),
        ...(threshold.heldFor ? { heldFor: threshold.heldFor } : {}),
        mandate: false,
      };
    }
    case 'mandate':
      return { mandate: true };
    case 'unreadable':
      return { mandate: false, unreadable: threshold.reason };
    default: {
      const never: never = threshold;
      return never;
    }
  }
}

/** In `False positives > 1 %` what stands before the comparison is watched. */
function subjectOf(subject: string, condition: string): string {
  if (subject !== condition) {
    return subject;
  }
  const threshold = readThreshold(condition);
  const before =
    threshold.kind === 'number'
      ? condition.slice(0, threshold.start).replace(/[\s:–—-]+$/, '')
      : '';
  return before || subject;
}

function triggersOfTexts(outline: readonly OutlinedBlock[]): TriggerRow[] {
  const found: TriggerRow[] = [];
  outline.forEach((outlined, index) => {
    const row = triggerOfItem(outlined, outline[index - 1]);
    if (row) {
      found.push(row);
    }
  });
  return found;
}

/** Items below "Revisit when:" or "Trigger conditions", and lines that begin so. */
function triggerOfItem(
  outlined: OutlinedBlock,
  before: OutlinedBlock | undefined,
): TriggerRow | undefined {
  const { block, headings, label } = outlined;
  if (
    (block.type !== 'item' && block.type !== 'paragraph') ||
    block.depth > 1 ||
    label?.line === block.line
  ) {
    return undefined;
  }
  const introduced = label ?? headings.at(-1);
  const isListed =
    block.type === 'item' &&
    block.depth === 0 &&
    triggerPlaces.of(outlined.place);
  const revisit =
    mayHold(block, SIGNS.revisit) &&
    MAY_REVISIT.test(block.source.slice(0, 100))
      ? REVISIT.exec(outlined.text)
      : null;
  if (!isListed && !revisit) {
    return undefined;
  }
  const { text } = outlined;
  const condition = revisit ? text.slice(revisit[0].length) : text;
  if (!/\p{L}/u.test(condition)) {
    return undefined;
  }
  const lead = [introduced?.source ?? '', sourceOf(before)].join(' ');
  return {
    subject: subjectOf(condition, condition),
    condition,
    ...readCondition(condition),
    details: isListed ? combinationIn(lead) : {},
    raw: block.source.trim(),
    line: block.line,
  };
}

function listsTriggers({ headings, label }: OutlinePlace): boolean {
  const introduced = label ?? headings.at(-1);
  return (
    introduced !== undefined &&
    introducesTriggers(introduced) &&
    !headings.some(heading => heading.weighsOptions)
  );
}

function sourceOf(outlined: OutlinedBlock | undefined): string {
  return outlined?.block.type === 'paragraph' ? outlined.block.source : '';
}

/** True for "Trigger conditions" and "Revisit this decision when:"; the word alone stands in many headings. */
function introducesTriggers(heading: PartHeading): boolean {
  return (
    heading.names('triggers') &&
    (REVISIT.test(`${heading.text} `) ||
      heading.concern === 'triggers' ||
      heading.isAllAbout(
        'triggers',
        'condition',
        'criterion',
        'threshold',
        'action',
        'review',
        'decision',
        'optionsFiller',
      )) &&
    !heading.isAllAbout('threshold')
  );
}

function combinationIn(text: string): Record<string, string> {
  const words = text.slice(0, MAXIMUM_LENGTH);
  if (ANY.test(words)) {
    return { [COMBINATION]: 'any' };
  }
  return ALL.test(words) ? { [COMBINATION]: 'all' } : {};
}

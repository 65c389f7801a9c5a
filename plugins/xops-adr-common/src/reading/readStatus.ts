import { Block, InlineSource, Section } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { interpretStatus } from './interpretStatus';
import { FieldOrigin } from './StatedField';
import { blocksBelow, latestState, logEntries } from './readChangelog';
import { StatusCandidate, statusCandidate } from './StatusCandidate';
import { statusOfLines } from './statusOfLines';

const MARKED = /[✅☑✔✓🟢🔵●◉x]|\[x\]|:white_check_mark:|:heavy_check_mark:/iu;
const UNMARKED = /^\s*(?:[⬜☐○◯❌⚪–—-]|\[ \])?\s*$/u;

const BEGINS_WITH_DAY = /^\W{0,4}\d{1,4}[-/.]/;

/** The candidate of a field's value; undefined where it says nothing. */
export function statusOfValue(
  { source, line }: InlineSource,
  origin: FieldOrigin,
): StatusCandidate | undefined {
  const meaning = interpretStatus(source);
  return meaning && statusCandidate(meaning, { source, line }, origin);
}

/** What a section called "Status" says: its first words, the box that is ticked, the last entry of a history. */
export function statusOfSection(
  section: Section,
  dayFirst?: boolean,
): StatusCandidate | undefined {
  const blocks =
    section.blocks.length > 0 ? section.blocks : blocksBelow(section);
  const tasks = blocks.filter(
    block => block.type === 'item' && block.checked !== undefined,
  );
  if (tasks.length > 0) {
    const ticked = tasks.flatMap(block =>
      block.type === 'item' && block.checked ? [block] : [],
    );
    const last = ticked.at(-1);
    return last && statusOfValue(last, 'section');
  }
  const history = logEntries(blocks.filter(isListed), dayFirst);
  const latest = history.length > 1 ? latestState(history) : undefined;
  return latest
    ? statusOfValue(latest, 'section')
    : statusOfStages(blocks) ?? statusOfLines(blocks, dayFirst);
}

/** Lines at the head that each begin with a day and of which two and more state a status: `2024-05-01: Accepted`. */
export function statusOfHistory(
  head: readonly Block[],
  dayFirst?: boolean,
): StatusCandidate | undefined {
  const dated = head.filter(
    block => 'source' in block && BEGINS_WITH_DAY.test(block.source),
  );
  const entries = dated.length === 0 ? [] : logEntries(dated, dayFirst);
  const steps = entries.filter(
    ({ date, source }) =>
      date.index < 3 && interpretStatus(source)?.known === true,
  );
  const latest = steps.length > 1 ? latestState(steps) : undefined;
  return latest && statusOfValue(latest, 'head');
}

function isListed(block: Block): boolean {
  return block.type === 'item' || block.type === 'table';
}

/** A table of stages in which one is marked, mostly by an emoji. */
export function statusOfStages(
  blocks: readonly Block[],
): StatusCandidate | undefined {
  for (const block of blocks) {
    if (block.type !== 'table') {
      continue;
    }
    const rows = [block.header, ...block.rows.map(({ cells }) => cells)];
    const stages = rows.filter(
      ([first]) => first && interpretStatus(first.source)?.known,
    );
    const marked = stages.filter(([, ...marks]) =>
      marks.some(
        ({ source }) => MARKED.test(source) && source.trim().length < 30,
      ),
    );
    const open = stages.filter(([, ...marks]) =>
      marks.every(({ source }) => UNMARKED.test(plainText(source))),
    );
    const last = marked.at(-1);
    if (
      last &&
      stages.length >= 2 &&
      marked.length + open.length >= stages.length
    ) {
      return statusOfValue(last[0], 'section');
    }
    const across = stagesAcross(block.header, block.rows[0]?.cells ?? []);
    if (across) {
      return statusOfValue(across, 'section');
    }
  }
  return undefined;
}

function stagesAcross(
  header: readonly InlineSource[],
  marks: readonly InlineSource[],
): InlineSource | undefined {
  const stages = header.filter(({ source }) => interpretStatus(source)?.known);
  return stages.length >= 2 && stages.length * 2 > header.length
    ? header.findLast(
        (stage, index) =>
          stages.includes(stage) && MARKED.test(marks[index]?.source ?? ''),
      )
    : undefined;
}

import { inlineLinks, plainText } from '../document/inlineText';
import { DecisionScope } from '../document/DecisionScope';
import { ListItemBlock, ParagraphBlock } from '../document/MarkdownDocument';
import { RecordLink, Reference } from '../model/RecordLink';
import { gridsOf } from './Grid';
import { OutlinePlace, textsOf } from './outlineOf';
import { PartHeading } from './PartHeading';
import { OncePer } from '../document/OncePer';

/** What a decision says that it complies with: other decisions, and principles or documents. */
export interface Compliance {
  links: RecordLink[];
  references: Reference[];
}

const MAXIMUM_LENGTH = 1_000;
const RECORD =
  /(?<![\p{L}\d])(?:ADR|RFC|DR|Decision)[-_ #]{0,2}(\d{1,5})(?!\d)/iu;
const NAMED = /^(.{2,120}?)\s?[:：]\s+(\S.*)$|^(.{2,120}?)\s[–—-]\s(\S.*)$/su;

const compliancePlaces = new OncePer(isUnderCompliance);

/** Reads the list or table below "Compliance" or "Conformance". */
export function readCompliance(scope: DecisionScope): Compliance {
  const found: Compliance = { links: [], references: [] };
  for (const outlined of textsOf(scope)) {
    const { block } = outlined;
    if (
      block.type === 'item' &&
      block.depth === 0 &&
      compliancePlaces.of(outlined.place)
    ) {
      add(found, block, scope);
    }
  }
  for (const grid of gridsOf(scope)) {
    if (compliancePlaces.of(grid.place)) {
      for (const { cells, line } of grid.rows) {
        const [name, ...notes] = cells;
        const source = [name, notes.at(-1)]
          .flatMap(cell => cell?.source.trim() || [])
          .join(': ');
        add(found, { source, line }, scope);
      }
    }
  }
  return found;
}

/** The word alone stands in many headings: "Compliance automation". */
function isUnderCompliance({ headings, label }: OutlinePlace): boolean {
  return headings.some(isCompliance) || (!!label && isCompliance(label));
}

function isCompliance(heading: PartHeading): boolean {
  return heading.concern === 'compliance' || heading.isAllAbout('compliance');
}

function add(
  found: Compliance,
  block: Pick<ListItemBlock | ParagraphBlock, 'source' | 'line'>,
  { document }: DecisionScope,
) {
  const source = block.source.slice(0, MAXIMUM_LENGTH);
  const text = plainText(source);
  const [, before, after, left, right] = NAMED.exec(text) ?? [];
  const name = before ?? left ?? text;
  const note = after ?? right;
  const href = inlineLinks(source, document.references)[0]?.href;
  const record = RECORD.exec(name);
  if (record) {
    found.links.push({
      type: 'compliesWith',
      target: name,
      number: Number(record[1]),
      ...(href === undefined ? {} : { href }),
      ...(note === undefined ? {} : { note }),
      line: block.line,
    });
  } else if (/\p{L}/u.test(text)) {
    found.references.push({
      text,
      ...(href === undefined ? {} : { href }),
      line: block.line,
    });
  }
}

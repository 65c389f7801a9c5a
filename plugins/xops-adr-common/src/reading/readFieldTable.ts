import { InlineSource, TableBlock } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { interpretStatus } from './interpretStatus';
import { FieldInLine } from './readFieldLine';

const MOST_ROWS = 60;

/**
 * The fields of a table that holds a record's data: names in the first column,
 * or in the header above one row. None for a table of any other kind.
 */
export function readFieldTable(table: TableBlock): FieldInLine[] {
  if (table.rows.length > MOST_ROWS) {
    return [];
  }
  const down = fieldsDown(table);
  return down.length > 0 ? down : fieldsAcross(table);
}

function fieldsDown({ header, rows }: TableBlock): FieldInLine[] {
  const pairs = [header, ...rows.map(({ cells }) => cells)].flatMap(cells =>
    cells.length >= 2 ? [fieldOf(cells[0], cells.slice(1))] : [],
  );
  const fields = pairs.filter(field => field !== undefined);
  const isAcross =
    header.length > 1 &&
    fieldMeaning(header[1].source) !== undefined &&
    !rows.some(({ cells }) => isName(cells[0]));
  if (isAcross) {
    return [];
  }
  const wide = header.length > 3;
  return fields.length >= (wide ? 3 : 1) && fields.length * 2 >= rows.length
    ? fields
    : [];
}

/** True for the name of a field that is no status: `Accepted` is both. */
function isName(cell: InlineSource | undefined): boolean {
  return (
    cell !== undefined &&
    fieldMeaning(plainText(cell)) !== undefined &&
    interpretStatus(cell.source)?.known !== true
  );
}

function fieldsAcross({ header, rows }: TableBlock): FieldInLine[] {
  if (rows.length !== 1) {
    return [];
  }
  const fields = header.flatMap((cell, index) => {
    const value = rows[0].cells[index];
    const field = value && fieldOf(cell, [value]);
    return field ? [{ ...field, line: rows[0].line }] : [];
  });
  return fields.length >= 2 ? fields : [];
}

function fieldOf(
  name: InlineSource,
  values: InlineSource[],
): FieldInLine | undefined {
  const text = plainText(name.source.slice(0, 200));
  const known = text ? fieldMeaning(text) : undefined;
  const value = values
    .map(({ source }) => source.trim())
    .filter(Boolean)
    .join(' | ');
  return known && { ...known, name: text, source: value, line: name.line };
}

import { parse } from 'yaml';
import { z } from 'zod';

/** Names the folders and files that hold an entity's decision records. */
export const ADR_LOCATION_ANNOTATION = 'backstage.io/adr-location';

/** Keeps one entity from making the portal read hundreds of places. */
const MOST_PLACES = 50;

export type AdrLocation =
  | { status: 'read'; places: string[] }
  | { status: 'unreadable'; error: string; advice: string };

const listSchema = z.array(z.string());

/**
 * Places that an annotation names: one, several with commas between, or a YAML
 * list as a string (for places with commas in them). Each once.
 */
export function parseAdrLocation(annotation: string): AdrLocation {
  const text = annotation.trim();
  const parsed = /^(\[|- )|\n/.test(text) ? parseList(text) : text.split(',');
  if (!parsed) {
    return {
      status: 'unreadable',
      error: `The annotation ${ADR_LOCATION_ANNOTATION} is '${shortened(
        text,
      )}', which is no list of places`,
      advice:
        'Write one folder or file, several with commas between, or a YAML list of texts such as [docs/adr, docs/decisions].',
    };
  }
  const places = [...new Set(parsed.map(it => it.trim()).filter(Boolean))];
  if (places.length === 0) {
    return {
      status: 'unreadable',
      error: `The annotation ${ADR_LOCATION_ANNOTATION} is empty`,
      advice:
        'Write the folder of the records, for example docs/adr, or take the annotation away.',
    };
  }
  if (places.length > MOST_PLACES) {
    return {
      status: 'unreadable',
      error: `The annotation ${ADR_LOCATION_ANNOTATION} names ${places.length} places, more than ${MOST_PLACES}`,
      advice: 'Name the folders above them: folders are read with all below.',
    };
  }
  return { status: 'read', places };
}

function parseList(text: string): string[] | undefined {
  try {
    return listSchema.safeParse(parse(text, { maxAliasCount: 0 })).data;
  } catch {
    return undefined;
  }
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 100
    ? `${characters.slice(0, 100).join('')}…`
    : text;
}

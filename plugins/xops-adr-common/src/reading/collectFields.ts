import { DecisionScope } from '../document/DecisionScope';
import { Block, FrontMatter, Section } from '../document/MarkdownDocument';
import { FieldMeaning, fieldMeaning } from '../vocabulary/fieldMeaning';
import { normaliseName } from '../vocabulary/normaliseWords';
import { SectionConcern } from '../vocabulary/sectionConcern';
import { remembered } from '../vocabulary/remembered';
import { readFieldLine } from './readFieldLine';
import { readFields } from './readFields';
import { FieldOrigin, StatedField } from './StatedField';
import { sectionName } from './sectionName';

const METADATA =
  /^(?:metadata|meta|meta data|metadaten|info|information|document information|document info|details|header|adr info|adr information|adr metadata|record information|record|overview|general|general information|properties|document control|document metadata|summary|adr details|метадані|метаданные|metadatos|metadados|métadonnées|metadane|meta-informationen|メタデータ|メタ情報|元数据|기본 정보)$/;
const MOST_AT_HEAD = 8;
const isMetadata = remembered(name => METADATA.test(normaliseName(name)));
// What is said inside of these is the text of the decision, not about the record.
const TEXT = new Set<SectionConcern>([
  'context',
  'decision',
  'consequences',
  'options',
  'drivers',
  'pros',
  'cons',
  'risks',
  'plan',
  'validation',
  'scores',
  'triggers',
  'compliance',
]);

/** Every field that a decision states, from its front matter, head, sections and end. */
export function collectFields(scope: DecisionScope): StatedField[] {
  const { document, section } = scope;
  const wholeFile = section === document.root;
  const front = wholeFile ? frontMatterFields(document.frontMatter) : [];
  const title = wholeFile ? titleSection(section) : section;
  const head =
    title && title !== section
      ? [...section.blocks, ...title.blocks]
      : section.blocks;
  const parts = [
    ...(title ? title.children : []),
    ...(title === section ? [] : section.children.filter(it => it !== title)),
  ];
  return [...front, ...blockFields(head, 'head'), ...sectionFields(parts)];
}

/** The section of the title: the first of the first level, or one whose name is no section's. */
export function titleSection(root: Section): Section | undefined {
  const first =
    root.children.find(({ level }) => level === 1) ?? root.children[0];
  const name = first && sectionName(first);
  return name?.text && (first.level === 1 || !name.concern) ? first : undefined;
}

function frontMatterFields(
  frontMatter: FrontMatter | undefined,
): StatedField[] {
  return (frontMatter?.fields ?? []).flatMap(({ key, raw, line }) => {
    const known = fieldMeaning(key.replace(/-/g, ' '));
    return known
      ? [
          {
            ...known,
            name: key,
            source: yamlText(raw),
            line,
            origin: 'frontMatter' as const,
          },
        ]
      : [];
  });
}

/** A YAML value as text: without quotes, brackets, comments; items of a list on lines of their own, `[]` for one without items. */
function yamlText(raw: string): string {
  const text = raw.trim();
  const list = /^\[([^\]]*)\]\s*(?:#.*)?$/.exec(text);
  if (list?.[1].trim() === '') {
    return '[]';
  }
  const items = list ? list[1].split(',') : text.split('\n');
  return items
    .map(item =>
      item
        .trim()
        .replace(/^-\s+/, '')
        .replace(/^[>|][-+]?$/, '')
        .replace(/\s+#\s.*$/, '')
        .replace(/^(["'])([^]*)\1$/, '$2')
        .replace(/^\{\s*([^{}|]*?)\s*\}$/, '$1')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');
}

function blockFields(
  blocks: readonly Block[],
  origin: FieldOrigin,
): StatedField[] {
  return readFields(blocks).map(field => ({ ...field, origin }));
}

function sectionFields(sections: readonly Section[]): StatedField[] {
  return sections.flatMap((section, index) => {
    const { text: name, named, concern, meaning } = sectionName(section);
    const own = headingFields(section);
    if (own.length > 0 || isFieldSection(meaning)) {
      return [...own, ...sectionFields(section.children)];
    }
    const about = named ?? concern;
    if (about && TEXT.has(about)) {
      return index === 0 ? fieldsAtHead(section) : [];
    }
    const origin = isMetadata(name) ? 'head' : 'appendix';
    return [
      ...blockFields(section.blocks, origin),
      ...sectionFields(section.children),
    ];
  });
}

/** The fields that a first section of text begins with, where they are a whole head: a status and a day or people. */
function fieldsAtHead({ blocks }: Section): StatedField[] {
  const fields = blockFields(blocks.slice(0, MOST_AT_HEAD), 'head');
  const says = (...wanted: FieldMeaning[]) =>
    fields.some(({ meaning }) => wanted.includes(meaning));
  return says('status') && says('decided', 'created', 'deciders') ? fields : [];
}

const IN_HEADINGS = new Set<FieldMeaning>([
  'status',
  'decided',
  'created',
  'updated',
  'deciders',
  'authors',
]);

/** `## Status: Accepted`, `### Date: 2021-03-05` */
function headingFields({ heading }: Section): StatedField[] {
  return heading
    ? readFieldLine(heading)
        .filter(
          ({ source, meaning }) => source !== '' && IN_HEADINGS.has(meaning),
        )
        .map(field => ({ ...field, origin: 'heading' as const }))
    : [];
}

/** True for what a section that is itself a field says: `## Status`. */
export function isFieldSection(meaning: FieldMeaning | undefined): boolean {
  return (
    meaning === 'status' || meaning === 'decided' || meaning === 'deciders'
  );
}

import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Tags,
  visit,
} from 'yaml';
import { type OutputFile } from './OutputFolder';

/** Keys and indexes from a document's root to a value. */
export type YamlPath = readonly (string | number)[];

/** A fault that the parser found. */
export interface YamlProblem {
  line: number;
  message: string;
  isDuplicateKey: boolean;
}

/**
 * Tags of YAML 1.1 that Go's parser, hence Kubernetes, does not know: it reads
 * such values as strings.
 */
const UNKNOWN_TO_GO = ['intTime', 'floatTime', 'timestamp', 'omap', 'pairs'];

const goTags = (tags: Tags): Tags =>
  tags.filter(tag =>
    typeof tag === 'string'
      ? !UNKNOWN_TO_GO.includes(tag)
      : !/:(timestamp|omap|pairs|set)$/.test(tag.tag) &&
        !/^(TIME)$/.test('format' in tag ? String(tag.format) : ''),
  );

/** One document of a YAML file, with the lines of its parts. */
export class YamlDocument {
  readonly file: string;
  readonly problems: YamlProblem[];
  readonly #document: Document;
  readonly #lines: LineCounter;
  #value: unknown;

  constructor(file: string, document: Document, lines: LineCounter) {
    this.file = file;
    this.#document = document;
    this.#lines = lines;
    this.problems = document.errors.map(error => ({
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0].replace(/:$/, ''),
      isDuplicateKey: error.code === 'DUPLICATE_KEY',
    }));
    try {
      this.#value = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      // toJS refuses alias bombs and aliases without an anchor by throwing.
      this.problems.push({
        line: this.lineOf([]),
        message: String(error),
        isDuplicateKey: false,
      });
    }
  }

  /** The document as plain data; undefined when it cannot be read. */
  get value(): unknown {
    return this.#value;
  }

  /**
   * Line of the key, or list item, at `path`; the nearest line above it when
   * the path leads nowhere.
   */
  lineOf(path: YamlPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.#offsetOf(path.slice(0, length));
      if (offset !== undefined) return this.#lines.linePos(offset).line;
    }
    const start = this.#document.contents?.range?.[0] ?? 0;
    return this.#lines.linePos(start).line;
  }

  /** Paths of keys and items that stand there without a value (`key:`). */
  emptyPaths(): YamlPath[] {
    const paths: YamlPath[] = [];
    visit(this.#document, {
      Pair: (_key, pair, ancestors) => {
        const { value } = pair;
        const isEmpty =
          value === null ||
          (isScalar(value) && value.value === null && !value.source);
        if (isEmpty) {
          const parents = ancestors.filter(isPair).map(it => String(it.key));
          paths.push([...parents, String(pair.key)]);
        }
      },
    });
    return paths;
  }

  #offsetOf(path: YamlPath): number | undefined {
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const last = path[path.length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        item => isScalar(item.key) && String(item.key.value) === String(last),
      );
      return isNode(pair?.key) ? pair?.key.range?.[0] : undefined;
    }
    const node = this.#document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }
}

export interface ParseYamlOptions {
  /** How Kubernetes reads YAML (1.1: `on` is a boolean) instead of YAML 1.2. */
  kubernetes?: boolean;
}

/** All documents of a file; empty ones are left out. Never throws. */
export function parseYaml(
  file: OutputFile,
  options: ParseYamlOptions = {},
): YamlDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(file.text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: true,
    stringKeys: true,
    logLevel: 'silent',
    ...(options.kubernetes && {
      version: '1.1',
      customTags: goTags,
    }),
  });
  return [...documents]
    .filter(it => it.contents !== null || it.errors.length > 0)
    .map(it => new YamlDocument(file.path, it, lines));
}

/** True for names that are YAML by convention. */
export function isYamlFile(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

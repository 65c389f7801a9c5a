import {
  Document,
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

/** Nothing is written there: neither a value nor `null` or `~`. */
function isEmpty(node: unknown): boolean {
  return (
    node === null || (isScalar(node) && node.value === null && !node.source)
  );
}

/** One document of a YAML file, with the lines of its parts. */
export class YamlDocument {
  readonly file: string;
  readonly problems: YamlProblem[];
  readonly #document: Document;
  readonly #lines: LineCounter;
  #value: unknown;

  /** `failure` is what kept the parser from making a document at all. */
  constructor(
    file: string,
    document: Document,
    lines: LineCounter,
    failure?: string,
  ) {
    this.file = file;
    this.#document = document;
    this.#lines = lines;
    this.problems = document.errors.map(error => ({
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0].replace(/:$/, ''),
      isDuplicateKey: error.code === 'DUPLICATE_KEY',
    }));
    if (failure !== undefined) {
      this.problems.push({ line: 1, message: failure, isDuplicateKey: false });
    }
    try {
      const value: unknown = document.toJS({ maxAliasCount: 100 });
      // Refuses a value that holds itself, on which every walk would never end.
      JSON.stringify(value);
      this.#value = value;
    } catch (error) {
      // toJS itself refuses alias bombs and aliases without an anchor.
      this.problems.push({
        line: this.lineOf([]),
        message: error instanceof Error ? error.message : String(error),
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
        if (isEmpty(pair.value)) {
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

function parse(file: OutputFile, options: ParseYamlOptions): YamlDocument[] {
  const lines = new LineCounter();
  let documents: Document[];
  try {
    documents = parseAllDocuments(file.text, {
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
  } catch (error) {
    // Values in values in values: the parser runs out of stack.
    return [new YamlDocument(file.path, new Document(), lines, String(error))];
  }
  return documents
    .filter(it => !isEmpty(it.contents) || it.errors.length > 0)
    .map(it => new YamlDocument(file.path, it, lines));
}

const parsed = {
  kubernetes: new WeakMap<OutputFile, YamlDocument[]>(),
  core: new WeakMap<OutputFile, YamlDocument[]>(),
};

/**
 * All documents of a file; empty ones are left out. Never throws. Most checkers
 * ask for most files, so what was read is kept with the file.
 */
export function parseYaml(
  file: OutputFile,
  options: ParseYamlOptions = {},
): YamlDocument[] {
  const known = options.kubernetes ? parsed.kubernetes : parsed.core;
  const documents = known.get(file) ?? parse(file, options);
  known.set(file, documents);
  return documents;
}

/** True for names that are YAML by convention. */
export function isYamlFile(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

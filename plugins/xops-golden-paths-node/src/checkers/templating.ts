import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { type OutputFile } from '../output/OutputFolder';
import {
  isYamlFile,
  parseYaml,
  type YamlDocument,
  type YamlPath,
} from '../output/YamlDocument';

const book = new RuleBook('templating', {
  'leftover-expression': errorRule(
    'an expression of the template that was not expanded',
    'Give the file the ending .njk in the template, or correct the expression.',
  ),
  'not-a-value': errorRule(
    'undefined, NaN or [object Object] where a value should be',
    'Look up which answer or step output the template expands there.',
  ),
  'empty-value': errorRule(
    'a key without a value',
    'Look up which answer the template expands there; write {}, [] or null where nothing is meant.',
  ),
  'cut-value': errorRule(
    'a name, host, image or address with an empty part',
    'Look up which answer the template expands there.',
  ),
  'empty-link': errorRule(
    'a Markdown heading or link that leads nowhere',
    'Look up which answer the template expands there.',
  ),
});

/** Whose own expressions look like the template's, and may hold keys without a value. */
const PIPELINE =
  /(^|\/)(\.(github|gitea|forgejo)\/workflows\/|\.gitlab-ci\.ya?ml$|(docker-)?compose(\.[\w-]+)?\.ya?ml$|action\.ya?ml$|mkdocs\.ya?ml$)/;
const CODE = /\.([cm]?[jt]sx?|go|py|java)$/;
const MARKDOWN = /\.mdx?$/;

/** What no other program's syntax looks like. */
const TEMPLATE_EXPRESSIONS = [
  /\{\{-?\s*(values|parameters)\s*[.[|}]/,
  /\{%-?\s*(if|elif|else|endif|for|endfor|set|macro|endmacro|raw|endraw|include|block|endblock)\b/,
  /\$?\{\{\s*\}\}/,
];
const DOLLAR_EXPRESSION = /\$\{\{/;

function leftovers({ path, text }: OutputFile): Finding[] {
  const patterns =
    PIPELINE.test(path) || MARKDOWN.test(path)
      ? TEMPLATE_EXPRESSIONS
      : [...TEMPLATE_EXPRESSIONS, DOLLAR_EXPRESSION];
  return text.split('\n').flatMap((line, index) => {
    const at = { file: path, line: index + 1 };
    const found: Finding[] = [];
    if (patterns.some(it => it.test(line))) {
      const message = `The line holds an expression: ${line
        .trim()
        .slice(0, 80)}`;
      found.push(book.finding('leftover-expression', { ...at, message }));
    }
    if (!CODE.test(path) && line.includes('[object Object]')) {
      const message = 'The line holds [object Object].';
      found.push(book.finding('not-a-value', { ...at, message }));
    }
    return found;
  });
}

interface Text {
  path: YamlPath;
  text: string;
}

function textsOf(value: unknown, path: YamlPath = []): Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'number' && Number.isNaN(value)) {
    return [{ path, text: 'NaN' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const NOT_A_VALUE = /(^|[/:@.-])(undefined|NaN)($|[/:@.-])/;

/** Keys whose values are joined from answers, so that an empty one leaves a gap. */
const JOINED =
  /^(digest|host|hosts|image|name|namespace|owner|repoURL|secretName|server|sourceRepos|system)$/;

/** Ends in a joint, or has two with nothing between; `//` after a colon is an address. */
const GAP = /^[-:@./]|[-:@/]$|(?<!:)\/\/|[-:@.]{2}|:\/(?!\/)|:\/\/($|[/:])/;

function valueFindings(document: YamlDocument): Finding[] {
  const { file, value } = document;
  const isManifest = !PIPELINE.test(file);
  const texts = textsOf(value);
  const findings = texts
    .filter(({ text }) => NOT_A_VALUE.test(text))
    .map(({ path, text }) =>
      book.finding('not-a-value', {
        file,
        line: document.lineOf(path),
        message: `The value is '${text.slice(0, 80)}'.`,
      }),
    );
  if (!isManifest) return findings;
  const cut = texts.filter(({ path, text }) => {
    const key = path.filter(it => typeof it === 'string').at(-1) ?? '';
    const isOwnSyntax = text.includes('{{') || text.includes('\n');
    return JOINED.test(key) && !isOwnSyntax && GAP.test(text);
  });
  return [
    ...findings,
    ...cut.map(({ path, text }) =>
      book.finding('cut-value', {
        file,
        line: document.lineOf(path),
        message: `'${path.at(-1)}' is '${text}': a part of it is missing.`,
      }),
    ),
    ...document.emptyPaths().map(path =>
      book.finding('empty-value', {
        file,
        line: document.lineOf(path),
        message: `'${path.join('.')}' has no value.`,
      }),
    ),
  ];
}

function markdownFindings({ path: file, text }: OutputFile): Finding[] {
  let isCode = false;
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const isEmpty = /^#{1,6}\s*$|\]\(\s*\)/.test(line);
    if (isCode || !isEmpty) return [];
    const message = `The heading or link is empty: ${line.trim().slice(0, 80)}`;
    return [book.finding('empty-link', { file, line: index + 1, message })];
  });
}

/** Nothing of the template is left in its output, and no answer is missing from it. */
export const templating: Checker = {
  book,
  check({ folder }) {
    const { files } = folder;
    return {
      subjects: files.length,
      findings: [
        ...files.flatMap(leftovers),
        ...files
          .filter(it => isYamlFile(it.path) || it.path.endsWith('.json'))
          .filter(
            it => !/(^|\/)(package-lock|tsconfig[^/]*)\.json$/.test(it.path),
          )
          .flatMap(it => parseYaml(it))
          .filter(it => it.problems.length === 0)
          .flatMap(valueFindings),
        ...files.filter(it => MARKDOWN.test(it.path)).flatMap(markdownFindings),
      ],
    };
  },
};

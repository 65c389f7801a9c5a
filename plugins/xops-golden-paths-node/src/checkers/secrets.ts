import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { readManifests } from '../kubernetes/Manifest';
import { type OutputFile } from '../output/OutputFolder';

const book = new RuleBook('secrets', {
  'known-format': errorRule(
    'a credential of a form that secretlint knows (AWS, Google, GitHub, GitLab, npm, Slack, database addresses, …)',
    'Remove it, revoke it where it was valid, and give it by reference.',
  ),
  'private-key': errorRule(
    'a private key, also base64-encoded',
    'Remove it, and make a new pair: this one is known.',
  ),
  'json-web-token': errorRule(
    'a JSON web token',
    'Remove it, and let the service ask for one when it runs.',
  ),
  'gitea-token': errorRule(
    'a token of Gitea',
    "Remove it, revoke it in Gitea's settings, and give it by reference.",
  ),
  'kubernetes-secret': errorRule(
    'kind: Secret',
    'Use a SealedSecret or an ExternalSecret.',
  ),
  'env-file': errorRule(
    'a file .env, which holds what must not be in Git',
    'Write .env.example with names and harmless values, and list .env in .gitignore.',
  ),
});

type RuleName = Parameters<typeof book.finding>[0];

interface Pattern {
  rule: RuleName;
  title: string;
  text: RegExp;
}

/** Secrets that secretlint's recommended rules do not know. */
const PATTERNS: readonly Pattern[] = [
  {
    rule: 'private-key',
    title: 'A private key',
    text: /-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----/g,
  },
  {
    rule: 'private-key',
    title: 'A base64-encoded private key',
    // `-----BEGIN …` and `PRIVATE KEY` at each of the three offsets of base64.
    text: /LS0tLS1CRUdJTi[A-Za-z0-9+/]{0,100}(UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW)/g,
  },
  {
    rule: 'json-web-token',
    title: 'A JSON web token',
    text: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g,
  },
  {
    rule: 'gitea-token',
    title: 'A token of Gitea',
    // Forty hexadecimal digits are a commit as well: only what is called a token.
    text: /(token|gitea_?\w*|password|authorization)["']?\s*[:=]\s*(token\s+|bearer\s+)?["']?[0-9a-f]{40}\b/gi,
  },
];

const lineAt = (text: string, index: number) =>
  text.slice(0, index).split('\n').length;

function ownFindings({ path: file, text }: OutputFile): Finding[] {
  return PATTERNS.flatMap(({ rule, title, text: pattern }) =>
    [...text.matchAll(pattern)].map(match =>
      book.finding(rule, {
        file,
        line: lineAt(text, match.index),
        message: `${title} of ${match[0].length} characters stands here.`,
      }),
    ),
  );
}

const AWS = '@secretlint/secretlint-rule-aws';
/** Lets a comment in a file switch rules off. */
const FILTER_COMMENTS = '@secretlint/secretlint-rule-filter-comments';

/** secretlint with the recommended rules; nothing in an output can switch it off. */
async function createLinter(): Promise<
  (file: OutputFile) => Promise<Finding[]>
> {
  const { lintSource } = await import('@secretlint/core');
  const { rules } = await import(
    '@secretlint/secretlint-rule-preset-recommend'
  );
  const config = {
    // Not the preset as one: its rule for comments cannot be taken out of it.
    rules: rules
      .filter(({ meta }) => meta.id !== FILTER_COMMENTS)
      .map(rule => ({
        id: rule.meta.id,
        rule,
        options: rule.meta.id === AWS ? { enableIDScanRule: true } : {},
      })),
  };
  return async ({ path, text }) => {
    const { messages } = await lintSource({
      source: { filePath: path, content: text, contentType: 'text' },
      options: { config, maskSecrets: true, noPhysicFilePath: true },
    });
    return messages.map(it =>
      book.finding('known-format', {
        file: path,
        line: it.loc.start.line,
        message: it.message,
      }),
    );
  };
}

/** One finding for each place; the more exact rule of ours goes first. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  return findings.filter(({ file, line }) => {
    const place = `${file}:${line}`;
    const isNew = line === undefined || !places.has(place);
    places.add(place);
    return isNew;
  });
}

/** No credential lies in the output. A finding never repeats what it found. */
export const secrets: Checker = {
  book,
  async check({ folder }) {
    const { files } = folder;
    const lint = await createLinter();
    const known = await Promise.all(files.map(lint));
    const objects = readManifests(files)
      .filter(it => it.kind === 'Secret')
      .map(({ document, name }) =>
        book.finding('kubernetes-secret', {
          file: document.file,
          line: document.lineOf(['kind']),
          message: `The Secret '${name}' is readable in Git.`,
        }),
      );
    const environment = files
      .filter(it =>
        /(^|\/)\.env(\.(local|production|development|staging))?$/.test(it.path),
      )
      .map(it => {
        const message = `The file '${it.path}' would be published.`;
        return book.finding('env-file', { file: it.path, message });
      });
    return {
      subjects: files.length,
      findings: [
        ...objects,
        ...environment,
        ...withoutRepeats([...files.flatMap(ownFindings), ...known.flat()]),
      ],
    };
  },
};

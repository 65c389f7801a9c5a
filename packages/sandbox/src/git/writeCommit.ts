import { createHash } from 'node:crypto';
import type { GitRepository } from './GitRepository';

export type FileChange =
  | { kind: 'write'; path: string; content: Buffer; mode: string }
  | { kind: 'delete'; path: string };

export interface Identity {
  name: string;
  email: string;
}

export interface NewCommit {
  branch: string;
  /** Undefined starts a history. */
  parent: string | undefined;
  message: string;
  author: Identity;
  committer: Identity;
  changes: FileChange[];
}

/**
 * Writes one commit and moves its branch there, in one git process. Fails when the branch has
 * moved on in the meantime.
 */
export async function writeCommit(
  repository: GitRepository,
  commit: NewCommit,
): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000);
  const message = Buffer.from(`${commit.message.trimEnd()}\n`);
  const stream: (Buffer | string)[] = [
    `commit refs/heads/${commit.branch}\nmark :1\n`,
    `author ${person(commit.author)} ${seconds} +0000\n`,
    `committer ${person(commit.committer)} ${seconds} +0000\n`,
    `data ${message.length}\n`,
    message,
    commit.parent ? `from ${commit.parent}\n` : '',
    ...commit.changes.flatMap(change =>
      change.kind === 'delete'
        ? [`D ${quoted(change.path)}\n`]
        : [
            `M ${change.mode} inline ${quoted(change.path)}\n`,
            `data ${change.content.length}\n`,
            change.content,
            '\n',
          ],
    ),
    '\nget-mark :1\ndone\n',
  ];
  const output = await repository.run(
    ['fast-import', '--quiet', '--done', '--date-format=raw'],
    {
      input: Buffer.concat(
        stream.map(part =>
          typeof part === 'string' ? Buffer.from(part) : part,
        ),
      ),
    },
  );
  repository.changed();
  return output.toString('utf8').trim();
}

export function blobSha(content: Buffer): string {
  return createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}

function person({ name, email }: Identity): string {
  const clean = (text: string) => text.replace(/[<>\n\r\0]/g, '').trim();
  return `${clean(name)} <${clean(email)}>`;
}

/** The C style quotes of fast-import's paths. */
function quoted(path: string): string {
  const escaped = path
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
  return `"${escaped}"`;
}

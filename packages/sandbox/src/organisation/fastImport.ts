import type { DemoCommit } from './OrganisationContent';

/**
 * Writes commits in the format of `git fast-import`, so that one process makes a whole history, and the same history has
 * the same hashes everywhere.
 *
 * @see https://git-scm.com/docs/git-fast-import#_input_format
 */
export function toFastImport(commits: DemoCommit[], branch: string): Buffer {
  const parts = commits.map(commit => {
    const who = `${commit.author.name} <${commit.author.email}> ${toGitDate(
      commit.date,
    )}`;
    const files = commit.files.map(({ path, text }) => {
      assertPlainPath(path);
      return `M 100644 inline ${path}\n${data(text)}`;
    });
    return [
      `commit refs/heads/${branch}\n`,
      `author ${who}\n`,
      `committer ${who}\n`,
      data(commit.message),
      ...files,
    ].join('');
  });
  return Buffer.from(parts.join('\n'), 'utf8');
}

/** `2026-02-09T09:12:00+01:00` as Git's raw date: `1770624720 +0100`. */
export function toGitDate(date: string): string {
  const offset = /([+-]\d\d):?(\d\d)$/.exec(date);
  const zone = offset ? `${offset[1]}${offset[2]}` : '+0000';
  return `${Math.floor(Date.parse(date) / 1000)} ${zone}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text, 'utf8')}\n${text}\n`;
}

function assertPlainPath(path: string): void {
  if (!/^[\w.][\w./-]*$/.test(path)) {
    throw new Error(`Path '${path}' needs quoting, which is not supported`);
  }
}

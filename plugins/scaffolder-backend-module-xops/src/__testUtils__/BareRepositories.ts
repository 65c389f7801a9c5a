import fs from 'fs-extra';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit, serveGit } from './gitBackend';

/** Bare repositories in a temporary folder, served over HTTP. */
export class BareRepositories {
  readonly #root = fs.mkdtempSync(join(tmpdir(), 'bare-repositories-'));

  /** Folder of a repository, for the plain git client. */
  path(fullName: string): string {
    return join(this.#root, `${fullName}.git`);
  }

  add(fullName: string): void {
    const path = this.path(fullName);
    fs.ensureDirSync(path);
    runGit(['init', '--quiet', '--bare', '-b', 'main', path]);
    runGit(['-C', path, 'config', 'http.receivepack', 'true']);
  }

  isEmpty(fullName: string): boolean {
    return runGit(['-C', this.path(fullName), 'for-each-ref']) === '';
  }

  remove(fullName: string): void {
    fs.removeSync(this.path(fullName));
  }

  async serve(raw: Parameters<typeof serveGit>[1]): Promise<void> {
    await serveGit(this.#root, raw);
  }

  close(): void {
    fs.removeSync(this.#root);
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { Ignore } from 'ignore';

/** The .gitignore files of a folder and of those above it, as far as the walk came. */
export class IgnoreRules {
  readonly #folder: string;
  readonly #rules: Ignore | undefined;
  readonly #above: IgnoreRules | undefined;

  private constructor(
    folder: string,
    rules: Ignore | undefined,
    above: IgnoreRules | undefined,
  ) {
    this.#folder = folder;
    this.#rules = rules;
    this.#above = above;
  }

  static async create(
    folder: string,
    above?: IgnoreRules,
  ): Promise<IgnoreRules> {
    let rules: Ignore | undefined;
    try {
      const text = await readFile(path.join(folder, '.gitignore'), 'utf8');
      rules = ignore().add(text);
    } catch {
      // Most folders have none, and one that cannot be read hides nothing.
    }
    return new IgnoreRules(folder, rules, above);
  }

  /** True for a path that the nearest rule about it ignores. */
  ignores(absolute: string, isFolder: boolean): boolean {
    const relative = path
      .relative(this.#folder, absolute)
      .split(path.sep)
      .join('/');
    const verdict = this.#rules?.test(isFolder ? `${relative}/` : relative);
    if (verdict?.ignored || verdict?.unignored) {
      return verdict.ignored;
    }
    return this.#above?.ignores(absolute, isFolder) ?? false;
  }
}

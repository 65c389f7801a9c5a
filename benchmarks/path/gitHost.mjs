import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The demo's Git host by the plain git client and the plain API. */
export class GitHost {
  #url;
  #user;
  #token;

  constructor({ url, user, token }) {
    this.#url = url;
    this.#user = user;
    this.#token = token;
  }

  #git(folder, ...args) {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'xOps portal',
        GIT_AUTHOR_EMAIL: 'portal@xops.invalid',
        GIT_COMMITTER_NAME: 'xOps portal',
        GIT_COMMITTER_EMAIL: 'portal@xops.invalid',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.extraHeader',
        GIT_CONFIG_VALUE_0: `Authorization: token ${this.#token}`,
      },
    });
  }

  /** Asks the API and reads the answer's JSON; undefined for a 404. */
  async ask(method, location, body) {
    const response = await fetch(`${this.#url}/api/v1${location}`, {
      method,
      headers: {
        Authorization: `token ${this.#token}`,
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok && response.status !== 404) {
      throw new Error(`${method} ${location}: ${response.status} ${text}`);
    }
    return response.ok ? JSON.parse(text) : undefined;
  }

  /** The files of a repository, without Git's own. */
  clone(repository, folder) {
    fs.mkdirSync(folder, { recursive: true });
    this.#git(folder, 'clone', '-q', `${this.#url}/${repository}.git`, '.');
    fs.rmSync(path.join(folder, '.git'), { recursive: true });
  }

  /** What publishing to the user's own account consists of. */
  async publishPlainly({ name, folder }) {
    const description = 'Tells where a parcel is';
    const repository = `${this.#user}/${name}`;
    await this.ask('POST', '/user/repos', {
      name,
      description: `${description} [benchmark]`,
      private: true,
      default_branch: 'main',
    });
    this.#git(folder, 'init', '-q', '-b', 'main');
    this.#git(folder, 'add', '.');
    this.#git(folder, 'commit', '-q', '-m', 'Initial commit');
    this.#git(folder, 'push', '-q', `${this.#url}/${repository}.git`, 'main');
    await this.ask('POST', `/repos/${repository}/branch_protections`, {
      rule_name: 'main',
      enable_push: false,
    });
    await this.ask('PATCH', `/repos/${repository}`, { description });
  }

  /** The calls that register a service with the GitOps repository. */
  async registerPlainly({ repository, name, folder }) {
    const target = `services/${name}`;
    const contents = `/repos/${repository}/contents`;
    await this.ask('GET', `${contents}/${target}?ref=main`);
    await this.ask('POST', contents, {
      branch: 'main',
      message: `Register ${name}`,
      files: fs.readdirSync(folder).map(file => ({
        operation: 'create',
        path: `${target}/${file}`,
        content: fs.readFileSync(path.join(folder, file), 'base64'),
      })),
    });
  }
}

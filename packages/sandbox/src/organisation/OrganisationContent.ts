import { readFile, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { InputError } from '@backstage/errors';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** Folder with `history.yaml` and one folder for each repository. */
export const ORGANISATION_FOLDER = resolve(
  // Two levels below the package's root in src/ as in dist/.
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../organisation',
);

/** Stands in the content wherever the Git host's address belongs. */
export const BASE_URL_PLACEHOLDER = '{{BASE_URL}}';

export interface Person {
  name: string;
  email: string;
}

export interface DemoFile {
  /** From the repository's root, with `/` on every system. */
  path: string;
  text: string;
}

export interface DemoCommit {
  message: string;
  author: Person;
  /** ISO 8601 with an offset: `2026-02-09T09:12:00+01:00`. */
  date: string;
  files: DemoFile[];
}

/** A pull request that adds files, made and merged through the Git host's API. */
export interface DemoPullRequest {
  title: string;
  branch: string;
  author: Person;
  files: DemoFile[];
}

export interface DemoRepository {
  name: string;
  description: string;
  topics: string[];
  commits: DemoCommit[];
  pullRequests: DemoPullRequest[];
}

export interface DemoOrganisation {
  name: string;
  title: string;
  description: string;
  repositories: DemoRepository[];
}

const commitSchema = z.strictObject({
  message: z.string().min(1),
  author: z.string(),
  date: z.iso.datetime({ offset: true }),
  paths: z.array(z.string()).min(1),
});

const pullRequestSchema = z.strictObject({
  title: z.string().min(1),
  branch: z.string().regex(/^[a-z][a-z0-9-]*$/),
  author: z.string(),
  paths: z.array(z.string()).min(1),
});

const historySchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  repositories: z.array(
    z.strictObject({
      name: z.string(),
      description: z.string().max(255),
      topics: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,34}$/)),
      commits: z.array(commitSchema).min(1),
      pullRequests: z.array(pullRequestSchema).default([]),
    }),
  ),
});

const userSchema = z.object({
  kind: z.literal('User'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    profile: z.object({ displayName: z.string(), email: z.email() }),
  }),
});

/**
 * Reads the demo organisation: what each repository holds, in which commits, by whom and when.
 *
 * @throws InputError naming the file, when a file belongs to no commit or to two, or an author is nobody in `org.yaml`
 */
export async function readOrganisation(options: {
  baseUrl: string;
  folder?: string;
}): Promise<DemoOrganisation> {
  const folder = options.folder ?? ORGANISATION_FOLDER;
  const history = historySchema.parse(
    parse(await readFile(join(folder, 'history.yaml'), 'utf8')),
  );
  const people = await readPeople(join(folder, 'organisation', 'org.yaml'));
  const repositories = await Promise.all(
    history.repositories.map(async repository => {
      const files = await readFiles(
        join(folder, repository.name),
        options.baseUrl,
      );
      return { ...repository, ...assignFiles(repository, files, people) };
    }),
  );
  return { ...history, repositories };
}

async function readPeople(file: string): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const document of parseAllDocuments(await readFile(file, 'utf8'))) {
    const user = userSchema.safeParse(document.toJS());
    if (user.success) {
      const { displayName, email } = user.data.spec.profile;
      people.set(user.data.metadata.name, { name: displayName, email });
    }
  }
  return people;
}

async function readFiles(folder: string, baseUrl: string): Promise<DemoFile[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(entry => entry.isFile());
  return Promise.all(
    files.map(async entry => {
      const file = join(entry.parentPath, entry.name);
      const text = await readFile(file, 'utf8');
      return {
        path: file
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        text: text.replaceAll(BASE_URL_PLACEHOLDER, baseUrl),
      };
    }),
  );
}

function assignFiles(
  repository: z.infer<typeof historySchema>['repositories'][number],
  files: DemoFile[],
  people: Map<string, Person>,
): Pick<DemoRepository, 'commits' | 'pullRequests'> {
  const unassigned = new Map(files.map(file => [file.path, file]));
  const take = (owner: string, paths: string[]) => {
    const chosen = paths.flatMap(path => {
      const found = [...unassigned.keys()].filter(
        name => name === path || (path.endsWith('/') && name.startsWith(path)),
      );
      if (found.length === 0) {
        throw new InputError(
          `${owner} of demo repository '${repository.name}' names '${path}', which does not exist or is in an earlier commit`,
        );
      }
      return found;
    });
    return chosen.sort().flatMap(path => {
      const file = unassigned.get(path);
      unassigned.delete(path);
      return file ? [file] : [];
    });
  };
  const personOf = (owner: string, author: string) => {
    const person = people.get(author);
    if (!person) {
      throw new InputError(
        `${owner} of demo repository '${repository.name}' is by '${author}', who is not a user in org.yaml`,
      );
    }
    return person;
  };
  const commits = repository.commits.map(({ author, paths, ...commit }) => {
    const owner = `Commit '${commit.message}'`;
    return {
      ...commit,
      author: personOf(owner, author),
      files: take(owner, paths),
    };
  });
  const pullRequests = repository.pullRequests.map(
    ({ author, paths, ...pull }) => {
      const owner = `Pull request '${pull.title}'`;
      return {
        ...pull,
        author: personOf(owner, author),
        files: take(owner, paths),
      };
    },
  );
  const [left] = unassigned.keys();
  if (left !== undefined) {
    throw new InputError(
      `File '${left}' of demo repository '${repository.name}' is in no commit of history.yaml`,
    );
  }
  return { commits, pullRequests };
}

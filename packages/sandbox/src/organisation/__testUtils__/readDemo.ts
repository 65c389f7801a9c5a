import type { DemoFile, DemoRepository } from '../OrganisationContent';
import { readOrganisation } from '../OrganisationContent';

export const DEMO_BASE_URL = 'http://git.example:3000';

export interface ContentFile extends DemoFile {
  repository: string;
  /** `cerebra/docs/adr/0001-….md` */
  name: string;
}

export interface Demo {
  repositories: DemoRepository[];
  files: ContentFile[];
  has(repository: string, path: string): boolean;
  text(repository: string, path: string): string;
}

/** The demo organisation as it will lie on a Git host at `DEMO_BASE_URL`. */
export async function readDemo(): Promise<Demo> {
  const { repositories } = await readOrganisation({ baseUrl: DEMO_BASE_URL });
  const files = repositories.flatMap(repository =>
    repository.commits
      .flatMap(commit => commit.files)
      .map(file => ({
        ...file,
        repository: repository.name,
        name: `${repository.name}/${file.path}`,
      })),
  );
  const find = (repository: string, path: string) =>
    files.find(file => file.name === `${repository}/${path}`);
  return {
    repositories,
    files,
    has: (repository, path) =>
      Boolean(find(repository, path)) ||
      files.some(file => file.name.startsWith(`${repository}/${path}/`)),
    text: (repository, path) => {
      const file = find(repository, path);
      if (!file) {
        throw new Error(`No file '${path}' in demo repository '${repository}'`);
      }
      return file.text;
    },
  };
}

export function isRecord(file: ContentFile): boolean {
  return /\/docs\/adr\/(?!README).+\.md$/.test(file.name);
}

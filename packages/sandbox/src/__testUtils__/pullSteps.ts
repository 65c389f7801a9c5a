import { setTimeout as wait } from 'node:timers/promises';
import type { ContractHost } from './describeContract';
import { base64, type GiteaAnswer } from './GiteaTestClient';

/** `/repos/owner/name` with a first commit on main, and one more on each branch. */
export async function repositoryWithBranches(
  host: ContractHost,
  ...branches: string[]
): Promise<string> {
  const path = `/repos/${await host.newRepository()}`;
  await writeFile(host, path, { file: 'README.md', text: '1\n2\n3\n' });
  for (const branch of branches) {
    await writeFile(host, path, {
      file: `docs/${branch.replace('/', '-')}.md`,
      text: `${branch}\n`,
      newBranch: branch,
    });
  }
  return path;
}

export async function writeFile(
  { client }: ContractHost,
  path: string,
  file: { file: string; text: string; branch?: string; newBranch?: string },
): Promise<void> {
  const answer = await client.post(`${path}/contents`, {
    branch: file.branch ?? 'main',
    new_branch: file.newBranch,
    message: `Write ${file.file}`,
    files: [
      { operation: 'upload', path: file.file, content: base64(file.text) },
    ],
  });
  expect(answer.status).toBe(201);
}

export async function openPull(
  { client }: ContractHost,
  path: string,
  head: string,
  more: object = {},
): Promise<GiteaAnswer> {
  return client.post(`${path}/pulls`, {
    title: `Pull ${head}`,
    body: 'Made by the portal.',
    head,
    base: 'main',
    ...more,
  });
}

/** Gitea checks for conflicts in the background and answers 405 until it has. */
export async function mergeAtLast(
  { client }: ContractHost,
  path: string,
  body: object,
): Promise<GiteaAnswer> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await client.post(`${path}/merge`, body);
    if (!answer.text.includes('Please try again later')) {
      return answer;
    }
    await wait(250);
  }
  throw new Error(`${path} could not be merged`);
}

/** Until Gitea has looked for conflicts it says that there are none. */
export async function conflictAtLast(
  { client }: ContractHost,
  path: string,
): Promise<GiteaAnswer> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await client.get(path);
    if (answer.text.includes('"mergeable":false')) {
      return answer;
    }
    await wait(250);
  }
  throw new Error(`${path} has no conflict`);
}

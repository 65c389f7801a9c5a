import type { PortalClient } from '../portalClient';

/** As the demo, with less patience, and one rule more that has to hold for a while. */
export const CONFIG = `
xops:
  triggers:
    schedule:
      frequency: { seconds: 2 }
      timeout: { seconds: 30 }
      initialDelay: { seconds: 1 }
    pullRequests: { interval: { seconds: 5 } }
    aliases:
      actions: []
    rules:
      - id: busy
        subject: Terraform pull requests
        comparisons:
          - reading:
              source: pullRequests.rate
              parameters: { paths: ['**/*.tf'] }
            comparator: '>'
            threshold: 5
        timing: { for: PT20S }
        action: { id: activate-atlantis, words: Activate Atlantis on K3S }
        owners: [group:default/platform]
      - id: far
        subject: Entities of the catalog
        comparisons:
          - reading: { source: catalog.count, parameters: { filter: { kind: component } } }
            comparator: '>'
            threshold: 10000
        action: { id: celebrate, words: Celebrate }
        owners: [group:default/platform]
`;

/** Makes and merges a pull request with a Terraform file by the Git host's API. */
export async function mergeOne(
  client: PortalClient,
  number: number,
): Promise<void> {
  const repository = '/repos/xops-demo/managed-state';
  const post = async (path: string, body: object) => {
    const response = await client.git(`${repository}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response;
  };
  const branch = `queue-${number}`;
  await post('/contents', {
    branch: 'main',
    new_branch: branch,
    message: `Add queue ${number}`,
    files: [
      {
        operation: 'create',
        path: `terraform/${branch}.tf`,
        content: btoa(
          `resource "aws_sqs_queue" "q${number}" {\n  name = "${branch}"\n}\n`,
        ),
      },
    ],
  });
  const pull = await post('/pulls', {
    title: `Add queue ${number}`,
    head: branch,
    base: 'main',
  });
  const { number: opened } = await pull.json();
  await post(`/pulls/${opened}/merge`, { Do: 'squash' });
}

import { portalOfThisRun } from './portalClient';

const ENTITY = '/api/catalog/entities/by-name/component/default/economist';
const FILE = '/repos/xops-demo/economist/contents/catalog-info.yaml';
const DESCRIPTION = 'Tells what three clouds cost, since a push a moment ago';

describe('a push to the Git host', () => {
  it('changes what the catalog shows, long before it would look by itself', async () => {
    const client = portalOfThisRun();
    await client.until('The entity', () => client.json(ENTITY));
    const { content, sha } = await (await client.git(FILE)).json();
    const text = Buffer.from(content, 'base64')
      .toString()
      .replace(/^( {2}description:).*(\n {4}.*)*/m, `$1 ${DESCRIPTION}`);
    expect(text).toContain(DESCRIPTION);

    const answer = await client.git(FILE, {
      method: 'PUT',
      body: JSON.stringify({
        content: Buffer.from(text).toString('base64'),
        sha,
        message: 'Say it in other words',
      }),
    });
    expect(answer.status).toBe(200);

    // By itself the catalog looks every two minutes or so.
    await client.until(
      'The new description',
      async () => {
        const { metadata } = await client.json(ENTITY);
        return metadata.description === DESCRIPTION || undefined;
      },
      20_000,
    );
  });
});

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { rest } from 'msw';
import { setupServer } from 'msw/node';
import { stringify } from 'yaml';
import {
  componentOf,
  integrationsConfig,
  provenanceOf,
  provenanceUrlOf,
} from '../__testUtils__/fixtures';
// Recorded from Gitea 1.26.3.
import missing from '../__fixtures__/gitea-contents-404.json';
import found from '../__fixtures__/gitea-contents-file.json';
import { locateProvenance } from './locateProvenance';
import { UrlProvenanceSource } from './UrlProvenanceSource';

const server = setupServer();
registerMswTestHooks(server);

const config = new ConfigReader(integrationsConfig);
const source = new UrlProvenanceSource({
  urlReader: UrlReaders.default({
    config,
    logger: mockServices.logger.mock(),
  }),
  timeoutMilliseconds: 1000,
});

/** Serves an answer as the contents API does; remembers what was asked. */
function answerContents(status: number, body: object): URL[] {
  const asked: URL[] = [];
  server.use(
    rest.get(
      'https://git.example.com/api/v1/repos/:owner/:repository/contents/*',
      (request, response, context) => {
        asked.push(request.url);
        return response(context.status(status), context.json(body));
      },
    ),
  );
  return asked;
}

function readCheckout() {
  const located = locateProvenance(
    componentOf('checkout'),
    [provenanceUrlOf('checkout')],
    ScmIntegrations.fromConfig(config),
  );
  return located.status === 'located'
    ? source.read(located.location, { signal: new AbortController().signal })
    : located;
}

describe("Gitea's answers, through Backstage's reader", () => {
  it('are asked for on the branch that the catalog names', async () => {
    const asked = answerContents(200, {
      ...found.response.body,
      content: Buffer.from(stringify(provenanceOf())).toString('base64'),
    });
    await expect(readCheckout()).resolves.toEqual({
      status: 'read',
      provenance: provenanceOf(),
    });
    expect(asked.map(url => url.pathname + url.search)).toEqual([
      '/api/v1/repos/shop/checkout/contents/.xops/provenance.yaml?ref=main',
    ]);
  });

  it('are recognised as another kind of file', async () => {
    answerContents(200, found.response.body);
    await expect(readCheckout()).resolves.toMatchObject({
      status: 'failed',
      message: expect.stringContaining(
        'apiVersion (line 1): Invalid input: expected "xops.io/v1", found a text of 31 characters',
      ),
    });
  });

  it('are recognised as a missing file', async () => {
    answerContents(missing.response.status, missing.response.body);
    await expect(readCheckout()).resolves.toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/^There is no provenance file at /),
    });
  });

  it.each([401, 403, 429, 500])(
    'of status %d are failures that name the file',
    async status => {
      answerContents(status, { message: 'refused' });
      await expect(readCheckout()).resolves.toMatchObject({
        status: 'failed',
        message: expect.stringContaining(
          '/shop/checkout/src/branch/main/.xops/provenance.yaml could not be read',
        ),
      });
    },
  );
});

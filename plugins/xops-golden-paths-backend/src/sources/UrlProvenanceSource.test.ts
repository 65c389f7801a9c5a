import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { stringify } from 'yaml';
import { provenanceOf, provenanceUrlOf } from '../__testUtils__/fixtures';
import { UrlProvenanceSource } from './UrlProvenanceSource';

const provenanceUrl = provenanceUrlOf('checkout');
const location = {
  provenanceUrl,
  repositoryUrl: 'https://git.example.com/shop/checkout',
};

function sourceOf(
  readUrl: Parameters<typeof mockServices.urlReader.mock>[0] extends
    | { readUrl?: infer R }
    | undefined
    ? R
    : never,
  timeoutMilliseconds = 1000,
) {
  const urlReader = mockServices.urlReader.mock({ readUrl });
  return {
    urlReader,
    source: new UrlProvenanceSource({ urlReader, timeoutMilliseconds }),
  };
}

function answer(text: string, etag?: string) {
  return async () => ({ buffer: async () => Buffer.from(text), etag });
}

const signal = new AbortController().signal;

describe('UrlProvenanceSource', () => {
  it('reads a file with its etag', async () => {
    const { source, urlReader } = sourceOf(
      answer(stringify(provenanceOf()), 'new'),
    );
    await expect(
      source.read(location, { etag: 'old', signal }),
    ).resolves.toEqual({
      status: 'read',
      provenance: provenanceOf(),
      etag: 'new',
    });
    expect(urlReader.readUrl).toHaveBeenCalledWith(
      provenanceUrl,
      expect.objectContaining({ etag: 'old' }),
    );
  });

  it('says that a file is unchanged', async () => {
    const { source } = sourceOf(async () => {
      throw new NotModifiedError();
    });
    await expect(
      source.read(location, { etag: 'old', signal }),
    ).resolves.toEqual({ status: 'unchanged' });
  });

  it('says that there is no file', async () => {
    const { source } = sourceOf(async () => {
      throw new NotFoundError('404');
    });
    await expect(source.read(location, { signal })).resolves.toEqual({
      status: 'failed',
      message: `There is no provenance file at ${provenanceUrl}`,
    });
  });

  it("passes on a Git host's words", async () => {
    const { source } = sourceOf(async () => {
      throw new Error('503 Service Unavailable');
    });
    await expect(source.read(location, { signal })).resolves.toEqual({
      status: 'failed',
      message: `The provenance file at ${provenanceUrl} could not be read: Error: 503 Service Unavailable`,
    });
  });

  it('names the first three faults of a file', async () => {
    const { source } = sourceOf(answer('apiVersion: xops.io/v1'));
    const reading = await source.read(location, { signal });
    expect(reading).toEqual({
      status: 'failed',
      message: `The provenance file at ${provenanceUrl} is not valid: kind: is missing; template: is missing; entityRef: is missing; and 4 more`,
    });
  });

  it('repeats nothing of a file that is something else', async () => {
    const { source } = sourceOf(answer('//npm.example.com/:_authToken=SECRET'));
    await expect(source.read(location, { signal })).resolves.toEqual({
      status: 'failed',
      message: `The provenance file at ${provenanceUrl} is not valid: (line 1): Invalid input: expected object, received string, found a text of 36 characters`,
    });
  });

  it('gives up on a host that does not answer, whatever the reader does', async () => {
    const { source } = sourceOf(() => new Promise(() => {}), 20);
    await expect(source.read(location, { signal })).resolves.toEqual({
      status: 'failed',
      message: expect.stringContaining('no answer within 0.02 s'),
    });
  });

  it('gives up on a body that does not end', async () => {
    const { source } = sourceOf(
      async () => ({ buffer: () => new Promise<Buffer>(() => {}) }),
      20,
    );
    await expect(source.read(location, { signal })).resolves.toMatchObject({
      status: 'failed',
    });
  });

  it('stops with the round', async () => {
    const controller = new AbortController();
    const { source, urlReader } = sourceOf(() => new Promise(() => {}), 60000);
    const reading = source.read(location, { signal: controller.signal });
    controller.abort();
    await expect(reading).resolves.toEqual({
      status: 'failed',
      message: expect.stringContaining('the round was stopped'),
    });
    expect(urlReader.readUrl.mock.calls[0][1]?.signal?.aborted).toBe(true);
  });

  it('does not outlast a round that has been stopped already', async () => {
    const { source } = sourceOf(() => new Promise(() => {}), 60000);
    await expect(
      source.read(location, { signal: AbortSignal.abort() }),
    ).resolves.toMatchObject({ status: 'failed' });
  });
});

import {
  DeclaredMandate,
  MandateDeclaration,
} from '@xops/plugin-xops-triggers-common';
import { MandateSource } from './MandateSource';

const declared = (
  part: Partial<MandateDeclaration> = {},
  withdrawn?: DeclaredMandate['withdrawn'],
): DeclaredMandate => ({
  id: 'a',
  declaration: {
    kind: 'secondCloud',
    title: 'The bank asks for a second cloud',
    evidenceUrl: 'https://example.org/contract',
    owner: 'group:default/platform',
    validFrom: '2026-03-01T00:00:00.000Z',
    validUntil: '2026-06-01T00:00:00.000Z',
    ...part,
  },
  declaredBy: 'user:default/mara',
  declaredAt: '2026-02-01T00:00:00.000Z',
  withdrawn,
});

async function read(mandates: DeclaredMandate[], now = '2026-04-01') {
  const source = new MandateSource({ list: async () => mandates });
  const results = await source.read(
    [
      { key: 'cloud', parameters: { kinds: ['secondCloud'] } },
      { key: 'site', parameters: { kinds: ['onPremises', 'iot'] } },
    ],
    { now: new Date(now), signal: new AbortController().signal },
  );
  return [results.get('cloud'), results.get('site')].map(it =>
    it?.quality === 'ok' ? it.value : it,
  );
}

describe('MandateSource', () => {
  it('takes what configuration declares like what people do', async () => {
    const { declaredBy, ...configured } = declared();
    expect(await read([configured])).toEqual([1, 0]);
  });

  const withdrawn = {
    by: 'user:default/mara',
    at: '2026-03-02T00:00:00.000Z',
    reason: 'lost the customer',
  };

  it.each([
    ['nobody declared one', [], [0, 0]],
    ['one is valid', [declared()], [1, 0]],
    ['one of either kind is valid', [declared({ kind: 'iot' })], [0, 1]],
    ['one was withdrawn', [declared({}, withdrawn)], [0, 0]],
    [
      'one is to come',
      [declared({ validFrom: '2026-05-01T00:00:00.000Z' })],
      [0, 0],
    ],
    [
      'one is past',
      [declared({ validUntil: '2026-03-31T00:00:00.000Z' })],
      [0, 0],
    ],
    [
      'a second one holds beside a past one',
      [declared({ validUntil: '2026-03-31T00:00:00.000Z' }), declared()],
      [1, 0],
    ],
  ])('when %s', async (_, mandates, values) => {
    expect(await read(mandates)).toEqual(values);
  });

  it('says who declared what, and where it is written; to others than those of its owner the kind alone', async () => {
    const source = new MandateSource({ list: async () => [declared()] });
    const results = await source.read(
      [{ key: 'cloud', parameters: { kinds: ['secondCloud'] } }],
      { now: new Date('2026-04-01'), signal: new AbortController().signal },
    );
    expect(results.get('cloud')?.explanation).toEqual([
      {
        text: 'The bank asks for a second cloud (declared by mara)',
        url: 'https://example.org/contract',
        restricted: {
          owner: 'group:default/platform',
          otherwise: "A mandate of the kind 'secondCloud'",
        },
      },
    ]);
  });

  it.each([{ kinds: [] }, { kinds: ['whim'] }, {}])(
    'refuses %j',
    parameters => {
      const source = new MandateSource({ list: async () => [] });
      expect(source.parameters.safeParse(parameters).success).toBe(false);
    },
  );
});

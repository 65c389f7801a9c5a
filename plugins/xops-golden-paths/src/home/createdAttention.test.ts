import {
  createdItem,
  createdSummary,
  sources,
} from '../__testUtils__/fixtures';
import { createdAttention } from './createdAttention';

const error = {
  entityRef: 'component:default/cart',
  title: 'Cart',
  owner: 'group:default/shop',
  message: 'The host answers 503.',
  since: '2026-03-01T08:00:00Z',
  provenanceUrl: 'https://git.example.com/demo/cart/p.yaml',
};
const withErrors = (...errors: (typeof error)[]) => ({
  sources: { ...sources, files: { ...sources.files, errors } },
});

describe('createdAttention', () => {
  it('is empty when everything adds up', () => {
    expect(createdAttention(createdSummary(), '/golden-paths')).toEqual([]);
  });

  it('brings a contradiction to the owner, with a link to compare', () => {
    const item = createdItem({
      problem: {
        kind: 'contradiction',
        message: 'run and file name different people',
        since: '2026-03-01T07:00:00Z',
      },
    });

    expect(
      createdAttention(
        createdSummary({ contradictions: [item] }),
        '/golden-paths',
      ),
    ).toEqual([
      {
        id: 'contradiction/component:default/orders',
        title: 'Orders: run and file name different people',
        tone: 'warning',
        toneWord: 'Contradiction',
        since: '2026-03-01T07:00:00Z',
        ownerRefs: ['group:default/shop'],
        link: '/golden-paths?entity=component%3Adefault%2Forders',
        action: 'Compare',
      },
    ]);
  });

  it('dates a contradiction by when it was seen, when nobody wrote it down', () => {
    const item = createdItem({
      owner: undefined,
      problem: { kind: 'contradiction', message: 'they disagree' },
    });
    const [attention] = createdAttention(
      createdSummary({ contradictions: [item] }),
      '/golden-paths',
    );

    expect(attention.since).toBe(item.seenAt);
    expect(attention.ownerRefs).toEqual([]);
  });

  it('brings a file that cannot be read, with a link to it', () => {
    expect(
      createdAttention(createdSummary(withErrors(error)), '/golden-paths'),
    ).toEqual([
      {
        id: 'unreadable/component:default/cart',
        title: 'The provenance of Cart cannot be read: The host answers 503.',
        tone: 'unknown',
        toneWord: 'Not readable',
        since: '2026-03-01T08:00:00Z',
        ownerRefs: ['group:default/shop'],
        link: 'https://git.example.com/demo/cart/p.yaml',
        action: 'Open the file',
      },
    ]);
  });

  it('links to the list where the address of the file is not known', () => {
    const { provenanceUrl: _, ...unknown } = error;
    const files = { ...sources.files, errors: [unknown] };

    expect(
      createdAttention(
        createdSummary({ sources: { ...sources, files } }),
        '/golden-paths',
      ),
    ).toMatchObject([{ link: '/golden-paths', action: 'Open the list' }]);
  });
});

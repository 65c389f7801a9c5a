import { wholeScope } from '../__testUtils__/wholeScope';
import { recordLinkSchema, referenceSchema } from '../model/RecordLink';
import { readCompliance } from './readCompliance';

const read = (markdown: string) => {
  const { links, references } = readCompliance(wholeScope(markdown));
  return {
    links: links.map(it => recordLinkSchema.parse(it)),
    references: references.map(it => referenceSchema.parse(it)),
  };
};

describe('readCompliance', () => {
  it('reads records with what is said about them, and principles as references', () => {
    expect(
      read(`## Compliance

This decision aligns with our principles:
- **ADR-001**: Supports isolation
- [ADR 0018](0018-docker.md) – keeps containers
- **Code-over-Scripts**: no shell`),
    ).toEqual({
      links: [
        {
          type: 'compliesWith',
          target: 'ADR-001',
          number: 1,
          note: 'Supports isolation',
          line: 4,
        },
        {
          type: 'compliesWith',
          target: 'ADR 0018',
          number: 18,
          href: '0018-docker.md',
          note: 'keeps containers',
          line: 5,
        },
      ],
      references: [{ text: 'Code-over-Scripts: no shell', line: 6 }],
    });
  });

  it.each([
    '## Konformität',
    '## Conformité',
    '## Cumplimiento',
    '## Conformidade',
    '## Conformità',
    '## Naleving',
    '## Zgodność',
    '## Відповідність',
    '## Соответствие',
    '## Uyumluluk',
    '## Efterlevnad',
    '## Conformance',
  ])('knows the section %p', heading => {
    expect(read(`${heading}\n\n- ADR-001: yes`).links).toHaveLength(1);
  });

  it('reads a table', () => {
    expect(
      read(
        '## Compliance\n\n| Record | How |\n|---|---|\n| ADR-001 | isolated |',
      ).links,
    ).toMatchObject([{ number: 1, note: 'isolated', line: 5 }]);
  });

  it.each([
    '## Compliance automation\n\n- ADR-001: later',
    '## Notes\n\n- ADR-001: see',
  ])('makes nothing of %p', markdown => {
    expect(read(markdown)).toEqual({ links: [], references: [] });
  });
});

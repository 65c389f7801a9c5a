import { wholeScope } from '../__testUtils__/wholeScope';
import { checklistSchema } from '../model/Checklist';
import { readChecklists } from './readChecklists';

const read = (markdown: string) =>
  readChecklists(wholeScope(markdown)).map(it => checklistSchema.parse(it));

describe('readChecklists', () => {
  it('reads boxes by phase; a sign in the heading is no box', () => {
    expect(
      read(`# Record

## Implementation Plan

### Phase 1: Cleanup ✅
- [x] Remove \`run-local\`
- [X] Clean up

### Phase 2: Manifests
- [ ] Create **manifests**`),
    ).toEqual([
      {
        kind: 'plan',
        title: 'Phase 1: Cleanup',
        line: 5,
        done: 2,
        total: 2,
        items: [
          { text: 'Remove run-local', done: true, line: 6 },
          { text: 'Clean up', done: true, line: 7 },
        ],
      },
      {
        kind: 'plan',
        title: 'Phase 2: Manifests',
        line: 9,
        done: 0,
        total: 1,
        items: [{ text: 'Create manifests', done: false, line: 10 }],
      },
    ]);
  });

  it.each([
    ['validation', '## Success Criteria & Validation\n\n### Operational'],
    ['validation', '## Acceptance criteria'],
    ['validation', '### Validation of the result'],
    ['plan', '## Implementation Plan\n\n### Phase 5: Testing and Validation'],
    ['plan', '## Action Items'],
    ['plan', '## Rollout\n\n**Week 1**:'],
    ['other', '## Notes'],
    ['plan', '## Umsetzungsplan'],
    ['validation', '## Erfolgskriterien'],
    ['plan', '## Plan de mise en œuvre'],
    ['validation', '## Critères de succès'],
    ['plan', '## Plan de implementación'],
    ['validation', '## Criterios de éxito'],
    ['plan', '## Plano de implementação'],
    ['validation', '## Critérios de sucesso'],
    ['plan', '## Piano di implementazione'],
    ['validation', '## Criteri di successo'],
    ['plan', '## Implementatieplan'],
    ['validation', '## Succescriteria'],
    ['plan', '## Plan wdrożenia'],
    ['validation', '## Kryteria sukcesu'],
    ['plan', '## План впровадження'],
    ['validation', '## Критерії успіху'],
    ['plan', '## План внедрения'],
    ['validation', '## Критерии успеха'],
    ['plan', '## Uygulama planı'],
    ['validation', '## Başarı kriterleri'],
    ['plan', '## Genomförandeplan'],
    ['validation', '## Framgångskriterier'],
  ])('counts boxes as %s below %p', (kind, heading) => {
    expect(read(`# Record\n\n${heading}\n\n- [ ] One`)).toMatchObject([
      { kind, total: 1 },
    ]);
  });

  it('goes by the label above a list where there is one', () => {
    expect(
      read('## Plan\n\n**Week 1:**\n\n- [x] a\n\n**Week 2:**\n\n- [ ] b').map(
        it => it.title,
      ),
    ).toEqual(['Week 1', 'Week 2']);
  });

  it('counts nested boxes too, and items without a box not', () => {
    expect(read('## Tasks\n\n- [x] a\n  - [ ] b\n- c')).toMatchObject([
      { done: 1, total: 2 },
    ]);
  });
});

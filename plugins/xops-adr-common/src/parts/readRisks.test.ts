import { wholeScope } from '../__testUtils__/wholeScope';
import { riskSchema } from '../model/Risk';
import { readRisks } from './readRisks';

const read = (markdown: string) =>
  readRisks(wholeScope(markdown)).map(it => riskSchema.parse(it));

describe('readRisks', () => {
  it.each([
    [
      'a table',
      '### Risks and Mitigations\n\n| Risk | Mitigation |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'a table with levels',
      '| Risk | Probability | Impact | Mitigation Strategy |\n|---|---|---|---|\n| Data loss | Low | High | Backups |',
      { level: 'Low', line: 3 },
    ],
    [
      'a table of areas',
      '### Risk Assessment\n\n| Area | Risk Level | Mitigation Status |\n|---|---|---|\n| Data loss | High | Backups |',
      { level: 'High', line: 5 },
    ],
    [
      'labelled items',
      '## Risks & mitigations\n\n- **Data loss**: Backups',
      { line: 3 },
    ],
    [
      'labels on both sides of an arrow',
      '### Risks and Mitigations\n\n- **Risk**: Data loss → **Mitigation**: Backups',
      { line: 3 },
    ],
    [
      'labels in two sentences',
      '### Risks and Mitigations\n\n- **Risk**: Data loss. **Mitigation**: Backups',
      { line: 3 },
    ],
    [
      'a labelled risk with its own item below',
      '### Risiken und Maßnahmen\n\n- Risiko: Data loss\n  - Maßnahme: Backups',
      { line: 3 },
    ],
    ['arrows', '## Risks\n\n- Data loss → Backups', { line: 3 }],
    ['a sentence', '## Risks\n\n- Data loss. Mitigation: Backups', { line: 3 }],
    ['brackets', '## Risks\n\n- Data loss (mitigated by Backups)', { line: 3 }],
    [
      'nested items',
      '## Risks\n\n- Data loss\n  - Likelihood: Low\n  - Mitigation: Backups',
      { level: 'Low', line: 3 },
    ],
    [
      'German',
      '## Risiken\n\n| Risiko | Maßnahme |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'French',
      '## Risques\n\n| Risque | Atténuation |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Spanish',
      '## Riesgos\n\n| Riesgo | Mitigación |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Portuguese',
      '## Riscos\n\n| Risco | Mitigação |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Italian',
      '## Rischi\n\n| Rischio | Mitigazione |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Dutch',
      '## Risico’s\n\n| Risico | Maatregel |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Polish',
      '## Ryzyka\n\n| Ryzyko | Mitygacja |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Ukrainian',
      '## Ризики\n\n| Ризик | Запобігання |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Russian',
      '## Риски\n\n| Риск | Снижение |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Turkish',
      '## Riskler\n\n| Risk | Önlem |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
    [
      'Swedish',
      '## Risker\n\n| Risk | Åtgärd |\n|---|---|\n| Data loss | Backups |',
      { line: 5 },
    ],
  ])('reads %s', (_, markdown, rest) => {
    expect(read(markdown)).toEqual([
      { risk: 'Data loss', mitigation: 'Backups', ...rest },
    ]);
  });

  it('keeps what is done where the risks are not named', () => {
    expect(read('### Risk Mitigation\n\n- Backups')).toEqual([
      { risk: 'Risk Mitigation', mitigation: 'Backups', line: 3 },
    ]);
  });

  it.each([
    [
      'stakeholders',
      '| Stakeholder | Impact Level | Mitigation |\n|---|---|---|\n| Team | Low | Training |',
    ],
    [
      'a heading that mentions one',
      '## The risk of doing nothing is high\n\n- Step one',
    ],
    ['prose', '## Risks\n\nThere are none.'],
  ])('makes none of %s', (_, markdown) => {
    expect(read(markdown)).toEqual([]);
  });
});

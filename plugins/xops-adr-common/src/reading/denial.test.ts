import { readRecordFile } from '../readRecordFile';
import { interpretStatus } from './interpretStatus';

describe('a state that is denied', () => {
  it.each([
    ['No aceptado', 'rejected'],
    ['No aprobado', 'rejected'],
    ['Não aprovado', 'rejected'],
    ['Non accettato', 'rejected'],
    ['Non accepté', 'rejected'],
    ['pas encore acceptée', 'proposed'],
    ['niet geaccepteerd', 'rejected'],
    ['ei hyväksytty', 'rejected'],
    ['ej godkänd', 'rejected'],
    ['kabul edilmedi', 'rejected'],
    ['불승인', 'rejected'],
    ['미승인', 'proposed'],
    ['nog niet geaccepteerd', 'proposed'],
    ['Не принято', 'rejected'],
    ['не прийнято', 'rejected'],
    ['未承認', 'proposed'],
    ['未接受', 'proposed'],
    ['未通过', 'proposed'],
    ['Never accepted', 'rejected'],
    ['not yet accepted', 'proposed'],
  ])('is never taken for it: %s', (words, state) => {
    expect(interpretStatus(words)?.state).toBe(state);
  });

  it.each([
    'Accepted, no objections',
    'Aceptado',
    'Принято',
    'accepted (not by all)',
  ])('is not seen where nothing is denied: %s', words => {
    expect(interpretStatus(words)?.state).toBe('accepted');
  });
});

describe('a line that names no successor', () => {
  it.each(['-', 'None', 'N/A'])(
    '“Superseded by: %s” leaves the status as it is',
    value => {
      const { records } = readRecordFile({
        path: 'docs/adr/0158-x.md',
        content: `# 158. Use X\n\n## Status\n\nAccepted\n\nSuperseded by: ${value}\n\n## Context\n\nWe need it.\n\n## Decision\n\nUse X.\n`,
      });
      expect(records[0].status?.state).toBe('accepted');
    },
  );
});

describe('one sign many times', () => {
  it.each(['{', '[', '<', '.', '![', '[['])(
    'is read in time that grows with its length: %s',
    sign => {
      const content = sign.repeat(40_000);
      const files = [
        content,
        `# 1. X\n\n## Status\n\n${content}\n`,
        `# 1. X\n\n## Decision\n\n- ${content}\n`,
      ];
      const kinds = files.map(
        text =>
          readRecordFile({ path: 'docs/adr/0001-x.md', content: text })
            .records[0].kind,
      );
      expect(kinds).toHaveLength(3);
    },
  );
});

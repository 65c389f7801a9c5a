import {
  hoursFromNow,
  recordedAct,
  ruleDetail,
  triggerRule,
} from '../__testUtils__/fixtures';
import { mainAction, ruleActions } from './ruleActions';

const ALWAYS = ['silence', 'disable'];
const names = (detail: Parameters<typeof ruleDetail>[0]) =>
  ruleActions(ruleDetail(detail), new Date()).map(({ name }) => name);

describe('what can be done about a trigger', () => {
  it.each([
    ['it fires', {}, ['activate', 'acknowledge', 'dismiss']],
    [
      'it fires and was acknowledged',
      { acknowledged: recordedAct() },
      ['activate', 'dismiss'],
    ],
    [
      'it fires and was dismissed',
      { dismissed: recordedAct({ kind: 'dismiss' }) },
      ['acknowledge', 'undismiss', 'override'],
    ],
    [
      'its path is used',
      { activated: recordedAct({ kind: 'activate' }) },
      ['acknowledge', 'close', 'dismiss'],
    ],
    [
      'it is quiet and was dismissed until a date',
      { state: 'inactive', dismissed: recordedAct({ kind: 'dismiss' }) },
      ['undismiss', 'override'],
    ],
    [
      'it was dismissed, and its path is open by override',
      {
        dismissed: recordedAct({ kind: 'dismiss' }),
        override: recordedAct({ kind: 'override' }),
      },
      ['acknowledge', 'close'],
    ],
    ['it is quiet', { state: 'inactive' }, ['override']],
    [
      'it is quiet and its path is open by override',
      { state: 'inactive', override: recordedAct({ kind: 'override' }) },
      ['close'],
    ],
    [
      'it fires and its words name no path',
      { rule: triggerRule({ action: { words: 'Do something' } }) },
      ['acknowledge', 'activate', 'dismiss'],
    ],
    [
      'it fires and what it asks for was built',
      { built: recordedAct({ kind: 'built' }) },
      ['acknowledge', 'activate', 'dismiss'],
    ],
    [
      'its words name no path',
      {
        state: 'inactive',
        rule: triggerRule({ action: { words: 'Do something' } }),
      },
      [],
    ],
  ] as const)('when %s', (_, detail, expected) => {
    expect(names(detail)).toEqual([...expected, ...ALWAYS]);
  });

  it.each([
    ['activate', {}],
    ['acknowledge', { built: recordedAct({ kind: 'built' }) }],
    ['acknowledge', { pathBuilt: recordedAct({ kind: 'built' }) }],
    ['acknowledge', { rule: triggerRule({ action: undefined }) }],
    ['acknowledge', { rule: triggerRule({ enabled: false }) }],
  ] as const)('is to %s before all else: %#', (name, detail) => {
    expect(mainAction(ruleDetail(detail))).toBe(name);
  });

  it('is to end a silence, as long as it lasts', () => {
    const silenced = (hours: number) =>
      names({ rule: triggerRule({ silencedUntil: hoursFromNow(hours) }) });

    expect(silenced(1)).toContain('unsilence');
    expect(silenced(1)).not.toContain('silence');
    expect(silenced(-1)).toContain('silence');
  });

  it('is to switch it on again, and to delete what was made on the page', () => {
    const rule = triggerRule({
      enabled: false,
      origin: { kind: 'page', by: 'user:default/ines', at: hoursFromNow(-9) },
    });

    expect(names({ rule, state: 'inactive' })).toEqual(['enable', 'delete']);
  });
});

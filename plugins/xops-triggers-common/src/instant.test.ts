import { actSchema } from './Act';
import { readingPushSchema } from './api/ReadingPush';
import { silenceSchema } from './api/RuleDraft';
import { tryoutSchema } from './api/Tryout';
import { instantSchema } from './instant';
import { mandateDeclarationSchema } from './Mandate';
import { readingSchema } from './Reading';

describe('instantSchema', () => {
  it.each([
    ['2026-11-21T12:00:00.000000Z', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21T12:00:00.123456789Z', '2026-11-21T12:00:00.123Z'],
    ['2026-11-21T12:00:00Z', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
  ])('writes %s as %s', (text, instant) => {
    expect(instantSchema.parse(text)).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-11-21', '2026-02-30T12:00:00Z'])(
    'refuses “%s”',
    text => {
      expect(instantSchema.safeParse(text).success).toBe(false);
    },
  );
});

const long = '2026-11-21T12:00:00.123456Z';
const instant = '2026-11-21T12:00:00.123Z';

describe('times that callers send', () => {
  it.each([
    ['of an act', actSchema, { kind: 'override', reason: 'x', until: long }],
    [
      'of a dismissal',
      actSchema,
      { kind: 'dismiss', reason: 'x', until: long },
    ],
    ['of a silence', silenceSchema, { reason: 'x', until: long }],
  ])('%s are kept as long as their columns', (_, schema, sent) => {
    expect(schema.parse(sent)).toEqual({ ...sent, until: instant });
  });

  it('of a mandate are kept as long as their columns', () => {
    const declaration = {
      kind: 'iot',
      title: 'Edge nodes',
      evidenceUrl: 'https://example.org/letter',
      owner: 'group:default/platform',
      validFrom: '2026-11-20T12:00:00.123456Z',
      validUntil: long,
    };
    expect(mandateDeclarationSchema.parse(declaration)).toMatchObject({
      validFrom: '2026-11-20T12:00:00.123Z',
      validUntil: instant,
    });
  });

  it('of readings, pushed or not, are kept as long as their columns', () => {
    const reading = {
      at: long,
      quality: 'ok',
      value: 1,
      unit: { kind: 'count' },
      timeToLiveSeconds: 60,
    };
    const spec = { source: 'cost', parameters: {} };
    const pushed = readingPushSchema.parse({
      readings: [{ ...reading, spec }],
    });
    expect(pushed.readings[0].at).toBe(instant);
    expect(readingSchema.parse({ ...reading, key: 'cost' }).at).toBe(instant);
  });

  it('of a tryout are kept as long as their columns', () => {
    const tryout = { rule: { ruleId: 'iac' }, since: long };
    expect(tryoutSchema.parse(tryout).since).toBe(instant);
  });
});

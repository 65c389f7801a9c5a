import { checkExample } from './__testUtils__/checkExample';
import { DECISION_RULES } from './rules';
import { isRelatingRule, withoutOthers } from './withoutOthers';
import { RecordFinding } from '../model/Finding';

const finding: RecordFinding = {
  rule: 'one-sided-supersede',
  severity: 'warning',
  path: 'docs/adr/0002-b.md',
  line: 7,
  words: 'ADR-0001',
  message: 'ADR-0002 supersedes ADR-0001 (docs/secret/0001-a.md:3).',
  mend: 'Write "Superseded by ADR-0002" into docs/secret/0001-a.md.',
  about: ['docs/secret/0001-a.md'],
};

/** Everything that a sentence may call the records of an example by. */
const namesOf = (files: Record<string, string>, path: string) =>
  Object.entries(files)
    .filter(([other]) => other !== path)
    .flatMap(([other, text]) => [
      other,
      other.split('/').at(-1) ?? other,
      /^# (.+)$/m.exec(text)?.[1] ?? other,
    ]);

describe('findings about other records', () => {
  it.each(DECISION_RULES.map(rule => [rule.id, rule] as const))(
    'of %s say which records they are about wherever they name one',
    (id, rule) => {
      const { bad } = rule.example;
      const found = checkExample(bad).filter(it => it.rule === id);
      expect(found).not.toEqual([]);
      for (const each of found) {
        const sentences = `${each.message} ${each.mend}`;
        const others = namesOf(bad, each.path);
        const isNaming = others.some(name => sentences.includes(name));
        expect([id, each.about !== undefined]).toEqual([
          id,
          isNaming || id === 'supersede-cycle',
        ]);
        expect([id, each.about === undefined || isRelatingRule(id)]).toEqual([
          id,
          true,
        ]);
        const neutral = withoutOthers(each);
        expect(
          others.filter(name =>
            `${neutral.message} ${neutral.mend}`.includes(name),
          ),
        ).toEqual(
          each.about ? [] : others.filter(it => sentences.includes(it)),
        );
      }
    },
  );
});

describe('withoutOthers', () => {
  it('keeps what the record itself says, and says what is wrong by the rule alone', () => {
    expect(withoutOthers(finding)).toEqual({
      rule: 'one-sided-supersede',
      severity: 'warning',
      path: 'docs/adr/0002-b.md',
      line: 7,
      words: 'ADR-0001',
      message:
        'A record that supersedes another one, which does not say so; it is about a record that you may not read.',
      mend: 'Name the newer record in the status of the older one.',
    });
  });

  it('says so also for a rule that is not known any more', () => {
    expect(withoutOthers({ ...finding, rule: 'old-rule' })).toMatchObject({
      message:
        "A finding of the rule 'old-rule'; it is about a record that you may not read.",
    });
  });
});

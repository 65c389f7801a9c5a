import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeScope } from '../__testUtils__/wholeScope';
import { readCompliance } from './readCompliance';
import { readDecisionParts } from './readDecisionParts';

const SEEDS = join(__dirname, '../../../../../shared/seeds');
const describeSeeds = existsSync(SEEDS) ? describe : describe.skip;

describeSeeds(
  'the five records the portal was asked for (skipped where ../shared/seeds is missing)',
  () => {
    const scopes = (existsSync(SEEDS) ? readdirSync(SEEDS).sort() : []).map(
      name => wholeScope(readFileSync(join(SEEDS, name), 'utf8')),
    );
    const parts = scopes.map(readDecisionParts);

    it('finds the wrong averages of 000', () => {
      expect(
        parts[0].averages[0].items.map(it => [it.name, it.stated, it.computed]),
      ).toEqual([
        ['ECS Only', 88.5, 87.5],
        ['K3S Only', 60.3, 60.833],
        ['Hybrid', 89.8, 90],
      ]);
    });

    it('reads the four triggers of 000', () => {
      expect(
        parts[0].triggers.map(it => [
          it.subject,
          it.comparator,
          it.threshold,
          it.window,
          it.mandate,
        ]),
      ).toEqual([
        ['IaC PRs', '>', '5', 'P7D', false],
        ['Team size', '>', '3', undefined, false],
        ['Second cloud', undefined, undefined, undefined, true],
        ['On-prem/IoT', undefined, undefined, undefined, true],
      ]);
      expect(parts[0].triggers[0]).toMatchObject({
        action: 'Activate Atlantis on K3S',
        classification: 'Service Addition',
        line: 67,
      });
    });

    it('reads the promises of 000 and 001', () => {
      expect(parts[0].promises).toMatchObject([
        {
          minimum: '180',
          maximum: '180',
          currency: 'USD',
          period: 'month',
          line: 22,
        },
        { minimum: '0', maximum: '0', period: 'month', line: 22 },
        { minimum: '120', maximum: '190', period: 'month', line: 22 },
        { minimum: '120', maximum: '190', period: 'month', line: 38 },
      ]);
      expect(parts[1].promises).toMatchObject(
        expect.arrayContaining([
          expect.objectContaining({
            comparator: '<',
            value: '30',
            unit: 'seconds',
            line: 442,
          }),
          expect.objectContaining({
            comparator: '>',
            value: '80',
            unit: '%',
            line: 443,
          }),
        ]),
      );
    });

    it('reads the options of 000 with the one that was chosen, and says why its scores cannot be checked', () => {
      expect(parts[0].options.map(it => [it.name, it.chosen])).toEqual([
        ['A: ECS only', false],
        ['B: K3S only', false],
        ['C: Hybrid', true],
      ]);
      expect(parts[0].matrices).toMatchObject([
        { statedWinner: 'C: Hybrid', notCheckable: expect.any(String) },
      ]);
    });

    it('computes the one matrix of 001 again', () => {
      expect(parts[1].matrices).toHaveLength(1);
      expect(
        parts[1].matrices[0].options.map(it => [
          it.name,
          it.computed,
          it.stated,
        ]),
      ).toEqual([
        ['LXC', 2.45, 2.4],
        ['Compose', 3.5, 3.4],
        ['Full K8s', 3.5, 3.6],
        ['K3s', 4.1, 4.1],
      ]);
      expect(parts[1].matrices[0]).toMatchObject({
        weightsPercent: 100,
        scale: 5,
        computedWinners: ['K3s'],
      });
    });

    it('reads the criteria of 001 and the plan of 004', () => {
      expect(
        parts[1].checklists.map(it => [it.kind, it.title, it.done, it.total]),
      ).toEqual([
        ['validation', 'Technical Validation', 0, 5],
        ['validation', 'Operational Validation', 0, 5],
        ['validation', 'Career Development Validation', 0, 4],
      ]);
      expect(
        parts[4].checklists.map(it => [it.kind, it.title, it.done, it.total]),
      ).toEqual([
        ['plan', 'Phase 1: Infrastructure Cleanup', 3, 3],
        ['plan', 'Phase 2: Manifest Creation', 0, 3],
        ['plan', 'Phase 3: Documentation & Workflows', 0, 3],
        ['plan', 'Phase 4: Migration & Testing', 0, 3],
      ]);
    });

    it('reads the review cadences of 001', () => {
      expect(parts[1].reviews).toMatchObject([
        { every: 'P1M', name: 'Monthly Review' },
        { every: 'P3M', name: 'Quarterly Assessment' },
        { every: 'P1Y', name: 'Annual Retrospective' },
      ]);
    });

    it('reads the options and risks of 002', () => {
      expect(parts[2].options.map(it => [it.name, it.cons.length])).toEqual([
        ['Monolithic Application (Go)', 1],
        ['Monolithic Application (Python)', 1],
        ['Microservices with RPC (gRPC)', 1],
        ['Two Services (Go + Python)', 1],
      ]);
      expect(parts[2].risks).toHaveLength(4);
      expect(parts[2].risks[0]).toMatchObject({
        risk: 'Schema migration conflicts',
        mitigation: expect.stringContaining('Each module owns its tables.'),
      });
    });

    it('reads nothing out of the tables of 003', () => {
      expect(parts[3]).toMatchObject({
        matrices: [],
        averages: [],
        triggers: [],
        risks: [],
      });
    });

    it('reads what 004 complies with', () => {
      const { links, references } = readCompliance(scopes[4]);
      expect(links.map(it => it.number)).toEqual([1, 18, 17]);
      expect(references).toHaveLength(1);
    });
  },
);

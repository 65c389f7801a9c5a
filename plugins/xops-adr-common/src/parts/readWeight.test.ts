import fc from 'fast-check';
import { readWeight, readWeightCell } from './readWeight';

describe('readWeight', () => {
  it.each([
    ['Capability (35%)', 'Capability', '35', 'percent'],
    ['Capability (35 %)', 'Capability', '35', 'percent'],
    ['Cost [35%]', 'Cost', '35', 'percent'],
    ['Cost, 35%', 'Cost', '35', 'percent'],
    ['Cost – 35 %', 'Cost', '35', 'percent'],
    ['Cost: 12,5%', 'Cost', '12.5', 'percent'],
    ['Cost 35%', 'Cost', '35', 'percent'],
    ['35% Cost', 'Cost', '35', 'percent'],
    ['Cost (0.35)', 'Cost', '0.35', 'number'],
    ['Coût (0,35)', 'Coût', '0.35', 'number'],
    ['Cost 0.35', 'Cost', '0.35', 'number'],
    ['Cost (weight 3)', 'Cost', '3', 'number'],
    ['Cost (weight: 3)', 'Cost', '3', 'number'],
    ['Cost (w=3)', 'Cost', '3', 'number'],
    ['Kosten (Gewicht 30 %)', 'Kosten', '30', 'percent'],
    ['Вартість (вага 0,3)', 'Вартість', '0.3', 'number'],
    ['Maliyet (ağırlık: 3)', 'Maliyet', '3', 'number'],
    ['Custo (peso 2)', 'Custo', '2', 'number'],
    ['Cost (35% weight)', 'Cost', '35', 'percent'],
    ['Cost (×3)', 'Cost', '3', 'number'],
    ['Cost x3', 'Cost', '3', 'number'],
    ['Perf/Size (30%)', 'Perf/Size', '30', 'percent'],
    ['Weight 3', '', '3', 'number'],
    ['Latency (p95) (20%)', 'Latency (p95)', '20', 'percent'],
  ])('reads %p', (text, name, value, unit) => {
    expect(readWeight(text)).toEqual({ name, value, unit, sure: true });
  });

  it('is not sure of a bare number in brackets', () => {
    expect(readWeight('Cost (3)')).toEqual({
      name: 'Cost',
      value: '3',
      unit: 'number',
      sure: false,
    });
  });

  it.each([
    'Cost',
    'Total',
    '',
    'Option 1',
    'Decode median (ms)',
    'Phase 2',
    'K3s',
    'S3',
    'Cost (USD)',
    'Python 3.13',
    'Tool (v2)',
    `Cost (${'9'.repeat(300)})`,
  ])('finds none in %p', text => {
    expect(readWeight(text)).toBeUndefined();
  });

  it('reads any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const weight = readWeight(text);
        expect(weight === undefined || Number(weight.value) >= 0).toBe(true);
      }),
    );
  });
});

describe('readWeightCell', () => {
  it.each([
    ['25%', '25', 'percent'],
    ['12,5 %', '12.5', 'percent'],
    ['%25', '25', 'percent'],
    ['0.25', '0.25', 'number'],
    ['3', '3', 'number'],
    ['×3', '3', 'number'],
    ['x2', '2', 'number'],
    ['3x', '3', 'number'],
  ])('reads %p', (text, value, unit) => {
    expect(readWeightCell(text)).toEqual({ value, unit });
  });
  it.each(['high', '', '-3', '3/5', '25% of all', '—'])(
    'finds none in %p',
    text => {
      expect(readWeightCell(text)).toBeUndefined();
    },
  );
});

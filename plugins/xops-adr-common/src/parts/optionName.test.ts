import fc from 'fast-check';
import {
  nameForms,
  OptionNames,
  readOptionName,
  verdictOf,
} from './optionName';

describe('readOptionName', () => {
  it.each([
    ['Option D: K3s (Selected)', 'Option D: K3s', true, false],
    ['C: Hybrid (winner)', 'C: Hybrid', true, false],
    ['FP8+parallel (Sel.)', 'FP8+parallel', true, false],
    ['✅ K3s', 'K3s', true, false],
    ['K3s ✅', 'K3s', true, false],
    ['🏆 K3s', 'K3s', true, false],
    ['K3s — Selected', 'K3s', true, false],
    ['K3s [chosen]', 'K3s', true, false],
    ['K3s (gewählt)', 'K3s', true, false],
    ['K3s (retenu)', 'K3s', true, false],
    ['K3s (elegida)', 'K3s', true, false],
    ['K3s (escolhida)', 'K3s', true, false],
    ['K3s (scelta)', 'K3s', true, false],
    ['K3s (gekozen)', 'K3s', true, false],
    ['K3s (wybrana)', 'K3s', true, false],
    ['K3s (обрано)', 'K3s', true, false],
    ['K3s (выбрано)', 'K3s', true, false],
    ['K3s (seçildi)', 'K3s', true, false],
    ['K3s (vald)', 'K3s', true, false],
    ['K3s (Rejected)', 'K3s', false, true],
    ['❌ K3s', 'K3s', false, true],
    ['K3s (not chosen)', 'K3s', false, true],
    ['1. Monolith (Go)', 'Monolith (Go)', false, false],
    [
      'Minimal three controls (historical selection)',
      'Minimal three controls (historical selection)',
      false,
      false,
    ],
    ['3', '3', false, false],
  ])('reads %p', (text, name, chosen, rejected) => {
    expect(readOptionName(text)).toEqual({ name, chosen, rejected });
  });
});

describe('verdictOf', () => {
  it.each([
    ['Selected', 'chosen'],
    ['✅', 'chosen'],
    ['Chosen option', 'chosen'],
    ['Rejected', 'rejected'],
    ['❌', 'rejected'],
    ['Not selected', 'rejected'],
    ['Covers BC1 CloudOps.', undefined],
    ['✅ Fast', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});

describe('nameForms', () => {
  it.each([
    ['Option D: K3s', ['option d k3s', 'option d', 'k3s']],
    [
      'C: Hybrid (both)',
      ['c hybrid both', 'hybrid both', 'c hybrid', 'hybrid'],
    ],
    ['(A) Do nothing', ['a do nothing', 'do nothing']],
    ['K3s', ['k3s']],
    ['3', ['3']],
  ])('gives those of %p', (name, forms) => {
    expect(nameForms(name)).toEqual(forms);
  });
});

describe('OptionNames', () => {
  const names = new OptionNames([
    'Option A: LXC',
    'Option B: Compose',
    'Option C: Full Kubernetes',
    'Option D: K3s',
    'Proxmox SDN + FRR',
  ]);

  it.each([
    ['K3s', 3],
    ['option d', 3],
    ['the K3S distribution', 3],
    ['Proxmox SDN', 4],
    ['kubernetes', 2],
    ['Nomad', undefined],
    ['', undefined],
  ])('finds %p', (name, index) => {
    expect(names.indexOf(name)).toBe(index);
  });

  it('finds the option that a sentence names first', () => {
    expect(names.firstIn('We take K3s instead of Compose.')?.index).toBe(3);
    expect(names.firstIn('We take nothing.')).toBeUndefined();
  });

  it('prefers the longer of two names that begin at one place', () => {
    const alike = new OptionNames(['Redis', 'Redis Cluster']);
    expect(alike.indexOf('Redis Cluster')).toBe(1);
    expect(alike.firstIn('Redis Cluster it is')?.index).toBe(1);
    expect(alike.firstIn('Redis it is')?.index).toBe(0);
  });

  it('tells nothing by a form that two options share', () => {
    expect(new OptionNames(['A: Redis', 'B: Redis']).indexOf('Redis')).toBe(
      undefined,
    );
  });

  it('finds every name that is unlike the others by itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8})?$/), {
          minLength: 1,
          maxLength: 6,
        }),
        words => {
          const options = new OptionNames(words);
          words.forEach((word, index) => {
            expect(options.indexOf(word)).toBe(index);
          });
        },
      ),
    );
  });
});

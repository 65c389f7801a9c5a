import fc from 'fast-check';
import { readMoney } from './readMoney';

describe('readMoney', () => {
  it.each([
    ['$180/mo (BC1)', '180', '180', 'USD', 'P1M'],
    ['$120-190/mo', '120', '190', 'USD', 'P1M'],
    ['$120–190/mo', '120', '190', 'USD', 'P1M'],
    ['$120 to $190 per month', '120', '190', 'USD', 'P1M'],
    ['$3,000-5,000/month', '3000', '5000', 'USD', 'P1M'],
    ['~$4,000/month', '4000', '4000', 'USD', 'P1M'],
    ['$5K-10K/month', '5000', '10000', 'USD', 'P1M'],
    ['$5-10K per month', '5000', '10000', 'USD', 'P1M'],
    ['$0.005/hour', '0.005', '0.005', 'USD', 'PT1H'],
    ['$14.40/month', '14.40', '14.40', 'USD', 'P1M'],
    ['€1.200 pro Monat', '1200', '1200', 'EUR', 'P1M'],
    ['1.200 € pro Monat', '1200', '1200', 'EUR', 'P1M'],
    ['1.200,50 € monatlich', '1200.50', '1200.50', 'EUR', 'P1M'],
    ['£3k per year', '3000', '3000', 'GBP', 'P1Y'],
    ['USD 50/month', '50', '50', 'USD', 'P1M'],
    ['50 USD/month', '50', '50', 'USD', 'P1M'],
    ['CHF 90 p.a.', '90', '90', 'CHF', 'P1Y'],
    ['100 € par mois', '100', '100', 'EUR', 'P1M'],
    ['1 200 € par an', '1200', '1200', 'EUR', 'P1Y'],
    ['80 € al mes', '80', '80', 'EUR', 'P1M'],
    ['R$ 250 por mês', '250', '250', 'BRL', 'P1M'],
    ['80 € al mese', '80', '80', 'EUR', 'P1M'],
    ['80 euro per maand', '80', '80', 'EUR', 'P1M'],
    ['300 zł miesięcznie', '300', '300', 'PLN', 'P1M'],
    ['500 грн на місяць', '500', '500', 'UAH', 'P1M'],
    ['500 руб. в месяц', '500', '500', 'RUB', 'P1M'],
    ['₺900 aylık', '900', '900', 'TRY', 'P1M'],
    ['900 SEK per månad', '900', '900', 'SEK', 'P1M'],
    ['Monthly cost: $80', '80', '80', 'USD', 'P1M'],
    ['Cost per month is about $80', '80', '80', 'USD', 'P1M'],
    ['$4,000 in total per month', '4000', '4000', 'USD', 'P1M'],
    ['$50,000-100,000 one-time', '50000', '100000', 'USD', 'once'],
    ['initial cost of $500', '500', '500', 'USD', 'once'],
    ['einmalig 500 €', '500', '500', 'EUR', 'once'],
    ['$5 billion a year', '5000000000', '5000000000', 'USD', 'P1Y'],
    ['$1.5B per year', '1500000000', '1500000000', 'USD', 'P1Y'],
    ['$2.5 million per year', '2500000', '2500000', 'USD', 'P1Y'],
    ['$3 thousand per month', '3000', '3000', 'USD', 'P1M'],
    ['2 Mio. € pro Jahr', '2000000', '2000000', 'EUR', 'P1Y'],
    ['1,5 Mrd. € pro Jahr', '1500000000', '1500000000', 'EUR', 'P1Y'],
    ['3 millions € par an', '3000000', '3000000', 'EUR', 'P1Y'],
    ['2 тис. грн на місяць', '2000', '2000', 'UAH', 'P1M'],
    ['5 млн руб. в месяц', '5000000', '5000000', 'RUB', 'P1M'],
  ])('reads %p', (text, minimum, maximum, currency, period) => {
    expect(readMoney(text)).toMatchObject([
      { minimum, maximum, currency, period, direction: 'cost' },
    ]);
  });

  it.each([
    ['Cost stays below $120 a month', '<', 'below $120 a month'],
    ['under $120/month', '<', 'under $120/month'],
    ['at most 120 € per month', '≤', 'at most 120 € per month'],
    ['<= $120/month', '≤', '<= $120/month'],
    ['weniger als 120 € pro Monat', '<', 'weniger als 120 € pro Monat'],
    ['moins de 120 € par mois', '<', 'moins de 120 € par mois'],
    ['saves more than $120/month', '>', 'more than $120/month'],
    ['не більше 120 € на місяць', '≤', 'не більше 120 € на місяць'],
  ])('keeps how %p compares', (text, comparator, raw) => {
    expect(readMoney(text)).toMatchObject([
      { minimum: '120', maximum: '120', comparator, raw },
    ]);
  });

  it('says nothing of a figure that is stated as it is', () => {
    expect(readMoney('costs $120 a month')[0].comparator).toBeUndefined();
  });

  it.each([
    'saves $32/month',
    'Cost savings: eliminates $32/month NAT Gateway requirement',
    'spart 32 € pro Monat',
    'ahorro de 32 € al mes',
    'économie de 32 € par mois',
    'заощадження 32 € на місяць',
  ])('reads %p as a saving', text => {
    expect(readMoney(text)).toMatchObject([{ direction: 'saving' }]);
  });

  it('reads several amounts, each with its own words', () => {
    expect(
      readMoney('$50,000-100,000 initial + $10,000/year maintenance'),
    ).toMatchObject([
      { minimum: '50000', maximum: '100000', period: 'once' },
      { minimum: '10000', period: 'P1Y', raw: '$10,000/year' },
    ]);
  });

  it('invents no period', () => {
    expect(readMoney('$0 on-prem / $120-190 cloud VMs')).toEqual([
      expect.not.objectContaining({ period: expect.anything() }),
      expect.not.objectContaining({ period: expect.anything() }),
    ]);
  });

  it.each([
    '$1/million requests',
    '$0.085/GB data transfer',
    '$8/user/month',
    '$HOME/bin',
    'costs 20 per month',
    '`$1` is the first argument of 2',
    '',
  ])('finds no amount that can be held to in %p', text => {
    expect(readMoney(text).filter(({ period }) => period)).toEqual([]);
  });

  it('reads any text without a throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('$', '€', '1', '2.5', '-', '/', 'mo', ' ', '.', 'k'),
        ),
        parts => {
          for (const money of readMoney(parts.join(''))) {
            expect(Number(money.minimum)).toBeLessThanOrEqual(
              Number(money.maximum),
            );
          }
        },
      ),
    );
  });
});

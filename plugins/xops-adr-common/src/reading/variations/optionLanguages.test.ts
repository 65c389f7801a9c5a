import { weighedOptionSchema } from '../../model/WeighedOption';
import { readOptions } from '../../parts/readOptions';
import { wholeScope } from '../../__testUtils__/wholeScope';

const read = (markdown: string) =>
  readOptions(wholeScope(markdown)).map(option => {
    const { name, chosen } = weighedOptionSchema.parse(option);
    return `${chosen ? '*' : ''}${name}`;
  });

describe('options in other languages', () => {
  it.each([
    ['Korean', '검토한 대안', '채택', '기각'],
    ['Korean, as options', '고려한 옵션', '선택', '제외'],
    ['Japanese', '代替案との比較', '採用', '不採用'],
    ['Chinese', '方案比较', '采用', '放弃'],
    ['Norwegian', 'Løsningsalternativer', 'valgt', 'forkastet'],
    ['Danish', 'Fravalgte alternativer', 'valgt', 'fravalgt'],
    ['Swedish', 'Avfärdade alternativ', 'vald', 'förkastad'],
    ['Finnish', 'Vaihtoehtoiset ratkaisut', 'valittu', 'hylätty'],
    ['Czech', 'Zvažované varianty', 'zvoleno', 'zamítnuta'],
    ['Polish', 'Odrzucone alternatywy', 'wybrana', 'odrzucono'],
    ['Turkish', 'Alternatif çözümler', 'seçildi', 'elendi'],
    ['Italian', 'Alternative scartate', 'scelta', 'scartata'],
    ['Dutch', 'Afgewezen alternatieven', 'gekozen', 'verworpen'],
  ])('are read: %s', (_, section, chosen, rejected) => {
    expect(
      read(`## ${section}\n\n- **Ant (${rejected})**\n- **Bee (${chosen})**\n`),
    ).toEqual(['Ant', '*Bee']);
    expect(
      read(
        `## ${section}\n\n### Ant (${rejected})\n\nOld.\n\n### Bee (${chosen})\n\nNew.\n`,
      ),
    ).toEqual(['Ant', '*Bee']);
  });

  it.each([
    ['Finnish', 'Vaihtoehdot', 'Plussat', 'Miinukset'],
    ['German', 'Optionen', 'Vorteile', 'Nachteile'],
    ['French', 'Alternatives', 'Avantages', 'Inconvénients'],
  ])('keep what speaks for and against them: %s', (_, section, pros, cons) => {
    const [ant] = readOptions(
      wholeScope(
        `## ${section}\n\n### Ant\n\n**${pros}**:\n\n- small\n\n**${cons}**:\n\n- slow\n\n### Bee\n\nNew.\n`,
      ),
    ).map(option => weighedOptionSchema.parse(option));
    expect(ant.pros.map(it => it.text)).toEqual(['small']);
    expect(ant.cons.map(it => it.text)).toEqual(['slow']);
  });

  it.each([
    ['Configuration options'],
    ['Konfigurasjonsalternativer'],
    ['설정 방법'],
  ])('are not the settings of a program: %s', section => {
    expect(read(`## ${section}\n\n- **Ant**\n- **Bee**\n`)).toEqual([]);
  });
});

import { Words } from './languages';

/** How a table says that the lowest number is the best one. */
export const LOWER_IS_BETTER: Words = {
  en: 'lower is better, lower the better, lowest is best, lowest wins, lowest score wins, lowest total wins, lower score is better, lower scores are better, less is better, smaller is better, 1 is best, 1 is the best',
  de: 'niedriger ist besser, je niedriger desto besser, weniger ist besser, kleiner ist besser, niedrigste summe gewinnt',
  fr: 'le plus bas est le meilleur, plus bas est mieux, moins est mieux, le plus bas gagne',
  es: 'menor es mejor, menos es mejor, más bajo es mejor, gana el más bajo',
  pt: 'menor é melhor, menos é melhor, mais baixo é melhor',
  it: 'più basso è meglio, minore è meglio, meno è meglio',
  nl: 'lager is beter, minder is beter, laagste wint',
  pl: 'niżej znaczy lepiej, mniej znaczy lepiej, im mniej tym lepiej, im niżej tym lepiej',
  cs: 'méně je lépe, nižší je lepší, čím méně tím lépe',
  uk: 'менше краще, чим менше тим краще, нижче краще, що менше то краще',
  ru: 'меньше лучше, чем меньше тем лучше, ниже лучше',
  tr: 'düşük olan iyidir, daha düşük daha iyi, ne kadar düşükse o kadar iyi',
  sv: 'lägre är bättre, lägst är bäst, lägst vinner, mindre är bättre',
  da: 'lavere er bedre, lavest vinder',
  nb: 'lavere er bedre, lavest vinner',
  fi: 'pienempi on parempi, matalampi on parempi',
  ja: '低いほど良い, 低いほどよい, 小さいほど良い, 小さいほどよい, 低い方が良い',
  ko: '낮을수록 좋음, 낮을수록 좋다, 작을수록 좋음',
  zh: '越低越好, 越小越好, 越少越好',
};

/** What a scale calls its best number: `1 = best`. */
export const BEST_WORDS: Words = {
  en: 'best, the best',
  de: 'am besten, sehr gut, beste',
  fr: 'meilleur, le meilleur',
  es: 'mejor, el mejor',
  pt: 'melhor, o melhor',
  it: 'migliore, il migliore',
  nl: 'beste, het beste',
  pl: 'najlepszy, najlepsza',
  uk: 'найкраще, найкращий',
  ru: 'лучший, лучше всего',
  tr: 'en iyi',
  sv: 'bäst',
};

/** Words of a table that counts votes. */
export const VOTE_WORDS: Words = {
  en: 'vote, votes, voter, voters, voting, votes for, votes against, in favour, in favor, abstained, abstentions, poll',
  de: 'stimme, stimmen, abstimmung, abstimmende, dafür, dagegen, enthaltung, enthaltungen',
  fr: 'vote, votes, voix, votant, votants, abstention, abstentions',
  es: 'voto, votos, votación, votante, votantes, a favor, en contra, abstenciones',
  pt: 'voto, votos, votação, votante, votantes, a favor, contra, abstenções',
  it: 'voti, votazione, votante, votanti, favorevoli, contrari, astenuti',
  nl: 'stem, stemmen, stemming, voorstemmen, onthoudingen',
  pl: 'głos, głosy, głosowanie, głosujący, za, przeciw',
  cs: 'hlas, hlasy, hlasování',
  uk: 'голос, голоси, голосування, за, проти, утримались',
  ru: 'голос, голоса, голосование, за, против, воздержались',
  tr: 'oy, oylar, oylama, lehte, aleyhte',
  sv: 'röst, röster, röstning, omröstning',
  da: 'stemme, stemmer, afstemning',
  nb: 'stemme, stemmer, avstemning',
  fi: 'ääni, äänet, äänestys',
  ja: '投票, 投票数, 票, 票数, 賛成, 反対',
  ko: '투표, 표, 득표, 찬성, 반대',
  zh: '投票, 票数, 得票, 赞成, 反对',
};

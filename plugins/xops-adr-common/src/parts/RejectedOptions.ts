import { WeighedOption } from '../model/WeighedOption';
import { OptionNames } from './optionName';

const SENTENCE_END = /(?<=[.!?])\s/;
const CLAUSE =
  /[,;:()–—]|\s(?:while|whereas|where|than|versus|vs\.?|compared\s(?:to|with)|instead\sof|als|während|tandis\sque|mientras|enquanto|mentre|terwijl|тоді\sяк|тогда\sкак)\s/iu;
const REJECTION =
  /(?<!\p{L})(?:rejected|discarded|dismissed|ruled out|declined|not chosen|not selected|would have (?:cost|been)|abgelehnt|verworfen|hätte|aurait|rejeté|écarté|rechazad|descartad|habría|teria|rejeitad|scartat|avrebbe|afgewezen|odrzucon|відхилен|отклонен|отклонён|reddedil|avvisad|förkastad)/iu;

/** The options that a decision did not take: what they cost or would reach is promised by nobody. */
export class RejectedOptions {
  readonly #options: readonly WeighedOption[];
  readonly #any: boolean;
  #known: OptionNames | undefined;

  constructor(options: readonly WeighedOption[]) {
    this.#options = options;
    // Where nothing tells what was chosen, nothing tells what was not.
    this.#any = options.some(({ chosen }) => chosen);
  }

  /** Most records promise nothing, and ask for no name. */
  get #names(): OptionNames {
    this.#known ??= OptionNames.of(this.#options.map(({ name }) => name));
    return this.#known;
  }

  /** True where a text names one of them, and none that was taken before it. */
  isNamed(text: string): boolean {
    const found = this.#any ? this.#names.firstIn(text) : undefined;
    return found !== undefined && !this.#options[found.index].chosen;
  }

  /** True where the words that stand in a text speak of one of them, or say themselves that something was rejected. */
  isMeant(text: string, words: string): boolean {
    const sentence =
      text.split(SENTENCE_END).find(it => it.includes(words)) ?? text;
    if (REJECTION.test(sentence)) {
      return true;
    }
    if (!this.#any) {
      return false;
    }
    const clause =
      sentence.split(CLAUSE).find(it => it.includes(words)) ?? sentence;
    // What the sentence speaks of before holds on: `EKS is managed, and costs $300`.
    return this.#names.firstIn(clause) === undefined
      ? this.isNamed(sentence.slice(0, Math.max(sentence.indexOf(words), 0)))
      : this.isNamed(clause);
  }
}

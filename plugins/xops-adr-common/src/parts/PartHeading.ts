import { plainText } from '../document/inlineText';
import { InlineSource } from '../document/MarkdownDocument';
import { mayHold } from '../document/signsOf';
import { Topic, partTopics } from '../vocabulary/partTopics';
import { namedConcern, SectionConcern } from '../vocabulary/sectionConcern';
import { SectionName } from '../document/sectionNameOf';

/** A heading, bold label or cell: its words and what they name, both read only when asked for. */
export class PartHeading {
  readonly line: number;
  /** 1 to 6 for headings, 7 for labels. */
  readonly level: number;
  readonly source: string;
  readonly #written: InlineSource;
  readonly #name: SectionName | undefined;
  #text: string | undefined;
  #topics: ReadonlySet<Topic> | undefined;
  #weighsOptions: boolean | undefined;
  #concern: { is: SectionConcern | undefined } | undefined;

  /** Of a block or cell itself, what is found out about its words is kept there. */
  constructor(written: InlineSource & { name?: SectionName }, level = 7) {
    this.source = written.source;
    this.#written = written;
    this.#name = written.name;
    this.line = written.line;
    this.level = level;
  }

  get text(): string {
    this.#text ??= this.#name?.text ?? plainText(this.#written);
    return this.#text;
  }

  /** True where its words may hold one of some signs, which costs less than looking for them. */
  mayHold(signs: number): boolean {
    return mayHold(this.#written, signs);
  }

  get topics(): ReadonlySet<Topic> {
    this.#topics ??= this.#name?.topics ?? partTopics.topicsIn(this.text);
    return this.#topics;
  }

  /** What a section of this very name is about: stricter than `topics`, which finds words anywhere. */
  get concern(): SectionConcern | undefined {
    if (this.#name) {
      return this.#name.named;
    }
    this.#concern ??= { is: namedConcern(this.text) };
    return this.#concern.is;
  }

  /** True for "Considered Options", "Alternatives", "Options we looked at"; false for "Configuration options" and "Design choices". */
  get weighsOptions(): boolean {
    this.#weighsOptions ??=
      this.concern === 'options' ||
      (this.names('options') &&
        this.isAllAbout('options', 'optionsFiller') &&
        !this.isAllAbout('choicesMade'));
    return this.#weighsOptions;
  }

  /** True where its words name one of the topics, among others. */
  names(...topics: Topic[]): boolean {
    return this.namesAny(topics);
  }

  /** As `names`, for topics that are at hand as a list. */
  namesAny(topics: readonly Topic[]): boolean {
    const own = this.topics;
    if (own.size > 0) {
      for (const topic of topics) {
        if (own.has(topic)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True where it holds no word but those of the topics, and one at least. */
  isAllAbout(first: Topic, ...others: Topic[]): boolean {
    const topics = [first, ...others];
    return this.namesAny(topics) && partTopics.isAllAbout(this.text, topics);
  }
}

import { plainText } from '../document/inlineText';
import { InlineSource } from '../document/MarkdownDocument';
import { Topic, partTopics } from '../vocabulary/partTopics';

/** A heading, bold label or cell: its words and what they name, both read only when asked for. */
export class PartHeading {
  readonly line: number;
  /** 1 to 6 for headings, 7 for labels. */
  readonly level: number;
  readonly source: string;
  #text: string | undefined;
  #topics: ReadonlySet<Topic> | undefined;

  constructor({ source, line }: InlineSource, level = 7) {
    this.source = source;
    this.line = line;
    this.level = level;
  }

  get text(): string {
    this.#text ??= plainText(this.source);
    return this.#text;
  }

  get topics(): ReadonlySet<Topic> {
    this.#topics ??= partTopics.topicsIn(this.text);
    return this.#topics;
  }

  /** True where its words name one of the topics, among others. */
  names(...topics: Topic[]): boolean {
    return topics.some(topic => this.topics.has(topic));
  }

  /** True where it holds no word but those of the topics. */
  isAllAbout(...topics: Topic[]): boolean {
    return this.names(...topics) && partTopics.isAllAbout(this.text, topics);
  }
}

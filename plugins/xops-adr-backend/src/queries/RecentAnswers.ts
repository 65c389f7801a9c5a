import { RecordReader } from '../access/RecordAccess';
import { EntityRefs } from '../access/VisibleEntities';
import { contentHash } from '../store/contentHash';

/** How long an answer may not know of changed owners and systems. */
const LIFETIME_MILLISECONDS = 5_000;
const MOST_ANSWERS = 100;

interface Answer<T> {
  until: number;
  value: Promise<T>;
}

const names = new WeakMap<EntityRefs, string>();

/**
 * Remembers for seconds what was counted over all records, which costs more
 * than a page of them: the same is asked again and again, by one page after the
 * other and by everybody who sees the same.
 */
export class RecentAnswers<T> {
  readonly #revision: () => Promise<string>;
  readonly #now: () => number;
  readonly #answers = new Map<string, Answer<T>>();

  constructor(options: {
    /** Another one after every write of records. */
    revision: () => Promise<string>;
    /** Milliseconds; of the system unless given. */
    now?: () => number;
  }) {
    this.#revision = options.revision;
    this.#now = options.now ?? (() => performance.now());
  }

  /**
   * The last answer to the same question for a reader who may see the same,
   * else what `work` gives. `question` is all that the answer depends on beside
   * reader and records. Answers are shared: nobody may change them.
   */
  async get(
    reader: RecordReader,
    question: unknown,
    work: () => Promise<T>,
  ): Promise<T> {
    const key = JSON.stringify([
      await this.#revision(),
      nameOf(reader.entities),
      reader.criteria,
      question,
    ]);
    const known = this.#answers.get(key);
    if (known && this.#now() < known.until) {
      return await known.value;
    }
    const answer = {
      until: this.#now() + LIFETIME_MILLISECONDS,
      value: work(),
    };
    this.#remember(key, answer);
    try {
      return await answer.value;
    } catch (error) {
      if (this.#answers.get(key) === answer) {
        this.#answers.delete(key);
      }
      throw error;
    }
  }

  #remember(key: string, answer: Answer<T>): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST_ANSWERS) {
      this.#answers.delete(oldest);
    }
  }
}

/** The same for everybody who sees the same entities. */
function nameOf(entities: EntityRefs): string {
  const known = names.get(entities);
  if (known !== undefined) {
    return known;
  }
  const keys = [...entities.keys()].sort((a, b) => a - b);
  const name = contentHash(keys.join(','));
  names.set(entities, name);
  return name;
}

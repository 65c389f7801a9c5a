import { plainText } from '../document/inlineText';
import { Block } from '../document/MarkdownDocument';
import { WeighedOption } from '../model/WeighedOption';
import { OutlinedBlock } from './outlineOf';
import { MarkedName, verdictOf } from './optionName';
import {
  readReason,
  ReasonSide,
  splitReasons,
  withoutSign,
} from './readReason';

const LONGEST_SUMMARY = 300;

/** An option while it is read, block by block. */
export class OptionDraft {
  readonly marked: MarkedName;
  readonly line: number;
  /** Lines of the file that speak about it. */
  readonly lines = new Set<number>();
  readonly pros: WeighedOption['pros'] = [];
  readonly cons: WeighedOption['cons'] = [];
  chosen: boolean;
  rejected: boolean;
  summary: string | undefined;
  #side: ReasonSide | undefined;

  constructor(marked: MarkedName, line: number) {
    this.marked = marked;
    this.line = line;
    this.lines.add(line);
    this.chosen = marked.chosen;
    this.rejected = marked.rejected;
  }

  /** Takes what stands below the option's name: labels, reasons, a first paragraph. */
  take({ block, text }: OutlinedBlock) {
    this.lines.add(block.line);
    if (!('source' in block)) {
      return;
    }
    const reason = readReason(text);
    if (reason && (reason.text === '' || block.type !== 'heading')) {
      this.#takeReason(reason.side, reason.text, block.line);
      this.rejected = this.rejected || reason.rejected === true;
    } else if (block.type === 'heading') {
      this.#side = undefined;
    } else if (!this.#takeVerdict(text)) {
      this.#takeWords(text, block);
    }
  }

  /** Takes what is said about it in one piece: `fast. Pros: small; Cons: new`. */
  takeText(text: string, line: number) {
    const { before, reasons } = splitReasons(text);
    reasons.forEach(({ side, text: said }) =>
      this.#takeReason(side, said, line),
    );
    this.#side = undefined;
    this.summary ??= before.slice(0, LONGEST_SUMMARY).trim() || undefined;
  }

  /** Takes a cell of a column of pros or cons; each of its lines is one. */
  takeCell(side: 'pros' | 'cons', source: string, line: number) {
    for (const part of source.split(/<br\s?\/?>|•/i)) {
      const text = withoutSign(plainText(part)).replace(/^[-*]\s+/, '');
      if (/[\p{L}\p{N}]/u.test(text)) {
        this[side].push({ text, line });
      }
    }
  }

  /** Adds what another place says about the same option. */
  merge(other: OptionDraft) {
    other.lines.forEach(line => this.lines.add(line));
    this.pros.push(...other.pros);
    this.cons.push(...other.cons);
    this.chosen = this.chosen || other.chosen;
    this.rejected = this.rejected || other.rejected;
    this.summary ??= other.summary;
  }

  toOption(chosen: boolean): WeighedOption {
    return {
      name: this.marked.name,
      line: this.line,
      chosen,
      ...(this.summary === undefined ? {} : { summary: this.summary }),
      pros: this.pros,
      cons: this.cons,
    };
  }

  #takeReason(side: ReasonSide, text: string, line: number) {
    if (text === '') {
      this.#side = side;
    } else if (side !== 'neutral') {
      this[side].push({ text, line });
    }
  }

  /** `**Decision**: Rejected due to …` */
  #takeVerdict(text: string): boolean {
    const [label, said] = text.split(/[:：]/, 2);
    const verdict =
      said !== undefined && /^[\p{L} ]{3,30}$/u.test(label)
        ? verdictOf(said.trim().split(/\s/)[0])
        : undefined;
    this.chosen = this.chosen || verdict === 'chosen';
    this.rejected = this.rejected || verdict === 'rejected';
    return verdict !== undefined;
  }

  #takeWords(text: string, { type, line }: Block) {
    if (type === 'item' && this.#side) {
      this.#takeReason(this.#side, text, line);
      return;
    }
    const isLabel = text.endsWith(':');
    if (type === 'paragraph') {
      this.#side = undefined;
    }
    if (!isLabel && type === 'paragraph') {
      this.takeText(text, line);
    }
  }
}

import { foldedWords } from '../vocabulary/foldWord';
import { partTopics } from '../vocabulary/partTopics';
import { remembered } from '../vocabulary/remembered';

/** An option's name apart from the marks that say what became of it. */
export interface MarkedName {
  name: string;
  /** True for `(Selected)`, `✅`, `— winner`. */
  chosen: boolean;
  rejected: boolean;
}

const LONGEST_NAME = 200;
const BRACKETED = /\s*[([（]([^()[\]（）]{1,40})[)\]）]\s*$/u;
const TAIL = /\s+(?:[-–—←:]|<-)\s*([\p{L}\s]{2,30})[!.]?$/u;
const CHOSEN_SIGN = /[✅✔☑🏆👑🥇]/u;
const REJECTED_SIGN = /[❌✖✗🚫]/u;
const OUTER_SIGNS =
  /^[\s\uFE0F✅✔☑🏆👑🥇❌✖✗🚫⭐🌟]+|[\s\uFE0F✅✔☑🏆👑🥇❌✖✗🚫⭐🌟]+$/gu;
const NUMBERING = /^(?:\d{1,2}[.)]|#\d{1,2})\s+/;

// An option stands in a list, in tables and among the scores.
const knownName = remembered(nameIn, 60);

/** Reads `#### Option D: K3s (Selected)` as the name `Option D: K3s`, chosen. */
export function readOptionName(text: string): MarkedName {
  return knownName(text);
}

function nameIn(text: string): Readonly<MarkedName> {
  let name = text.slice(0, LONGEST_NAME).trim();
  let chosen = CHOSEN_SIGN.test(name);
  const rejected = REJECTED_SIGN.test(name);
  name = name.replace(OUTER_SIGNS, '');
  let isRejected = rejected;
  for (const pattern of [BRACKETED, TAIL]) {
    const mark =
      pattern === TAIL || /[)\]）]\s*$/.test(name.slice(-3))
        ? pattern.exec(name)
        : null;
    const said = mark && verdictOf(mark[1]);
    if (mark && said) {
      name = name.slice(0, mark.index);
      chosen = chosen || said === 'chosen';
      isRejected = isRejected || said === 'rejected';
    }
  }
  name = name.replace(OUTER_SIGNS, '').replace(NUMBERING, '').trim();
  return {
    name: name || text.trim().slice(0, LONGEST_NAME),
    chosen: chosen && !isRejected,
    rejected: isRejected,
  };
}

/** What a cell or mark says became of an option: `Selected`, `Rejected`, `✅`. */
export function verdictOf(text: string): 'chosen' | 'rejected' | undefined {
  const cell = text.slice(0, LONGEST_NAME);
  if (partTopics.isAllAbout(cell, ['rejected'])) {
    return 'rejected';
  }
  if (partTopics.isAllAbout(cell, ['chosen', 'option', 'decision'])) {
    return partTopics.topicsIn(cell).has('chosen') ? 'chosen' : undefined;
  }
  const bare = /[\p{L}\p{N}]/u.test(cell) ? '' : cell;
  if (CHOSEN_SIGN.test(bare)) {
    return 'chosen';
  }
  return REJECTED_SIGN.test(bare) ? 'rejected' : undefined;
}

// `Option D: `, `A) `, `(B) `, `Alternative 2 - `
const DESIGNATION =
  /^(?:[([]?[\p{L}]{1,14}\s)?[([]?([A-Za-z]\d?|\d{1,2}|[IVX]{1,4})[)\]]?\s*(?:[:.)–—-]\s*|(?<=[)\]])\s+)(?=\S)/u;

/** The letter or number that an option goes by: `D` of `Option D: K3s`. */
export function designationOf(name: string): string | undefined {
  return DESIGNATION.exec(name)?.[1].toUpperCase();
}

const BRACKETS = /\s*[([（][^()[\]（）]*[)\]）]/gu;

const knownForms = remembered(formsOf);

/**
 * The forms that a text may call an option by, folded, the longest first:
 * `option d k3s`, `k3s`, `option d`.
 */
export function nameForms(name: string): readonly string[] {
  return name.length > LONGEST_NAME ? formsOf(name) : knownForms(name);
}

function formsOf(name: string): readonly string[] {
  const bare = name.replace(BRACKETS, '');
  const designation = DESIGNATION.exec(name)?.[0] ?? '';
  const written = new Set([
    name,
    bare,
    name.slice(designation.length),
    bare.replace(DESIGNATION, ''),
    // A letter alone is too common a word to be a form; `A1` is none.
    /\s|\p{L}\d/u.test(designation.trim()) ? designation : '',
  ]);
  const forms = new Set(
    Array.from(written, form => foldedWords(form).join(' ')),
  );
  forms.delete('');
  return [...forms].sort((a, b) => b.length - a.length);
}

/** A text as options are looked for in it: its words folded, each between blanks. */
export function searchedWords(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

const SHARED = -1;

/** Options by their names, to be found in sentences. */
export class OptionNames {
  /** Place of the option that each form tells. */
  readonly #places = new Map<string, number>();
  /** Forms between blanks, the longest first. */
  readonly #forms: { form: string; index: number }[];

  static #last: { names: readonly string[]; options: OptionNames } | undefined;

  /** As the constructor; several readers in a row ask for the same names. */
  static of(names: readonly string[]): OptionNames {
    const last = OptionNames.#last;
    if (
      last?.names.length === names.length &&
      last.names.every((name, index) => name === names[index])
    ) {
      return last.options;
    }
    const options = new OptionNames(names);
    OptionNames.#last = { names, options };
    return options;
  }

  constructor(names: readonly string[]) {
    names.forEach((name, index) => {
      for (const form of nameForms(name)) {
        this.#places.set(form, this.#places.has(form) ? SHARED : index);
      }
    });
    this.#forms = [];
    for (const [form, index] of this.#places) {
      // A form that several options share tells none of them.
      if (index === SHARED) {
        this.#places.delete(form);
      } else {
        this.#forms.push({ form: ` ${form} `, index });
      }
    }
    this.#forms.sort((a, b) => b.form.length - a.form.length);
  }

  /** Place of the option that a name means: alike in words, or one within the other. */
  indexOf(name: string): number | undefined {
    const forms = nameForms(name);
    for (const form of forms) {
      const same = this.#places.get(form);
      if (same !== undefined) {
        return same;
      }
    }
    return this.firstIn(name)?.index ?? this.#containing(forms);
  }

  /** The option that a text names first; the longest name where several begin there. */
  firstIn(text: string): { index: number; at: number } | undefined {
    return this.firstInWords(searchedWords(text));
  }

  /** As `firstIn`, in what `searchedWords` gives for a text. */
  firstInWords(words: string): { index: number; at: number } | undefined {
    let best: { index: number; at: number } | undefined;
    for (const { form, index } of this.#forms) {
      const at = form.length > words.length ? -1 : words.indexOf(form);
      if (at >= 0 && (best === undefined || at < best.at)) {
        best = { index, at };
      }
    }
    return best;
  }

  /** The one option whose name holds these words: `Proxmox SDN` for `Proxmox SDN + FRR`. */
  #containing(forms: readonly string[]): number | undefined {
    const searched = forms
      .filter(form => form.length > 2)
      .map(form => ` ${form} `);
    const holders = new Set<number>();
    for (const { form, index } of searched.length > 0 ? this.#forms : []) {
      if (searched.some(it => form.includes(it))) {
        holders.add(index);
      }
    }
    return holders.size === 1 ? [...holders][0] : undefined;
  }
}

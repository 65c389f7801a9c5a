import { DecisionScope } from '../document/DecisionScope';
import { plainText } from '../document/inlineText';
import { ListItemBlock, MarkdownDocument } from '../document/MarkdownDocument';
import { scopeOfLead } from './decisionLeads';
import { leadingDay } from './leadingDay';

const FEWEST = 3;
const LONGEST_TITLE = 200;
// The first sentence, or what stands in bold before the rest.
const SENTENCE = /^.{10,}?[.;!?](?=\s|$)/su;

/** The entries of a log that is a list, each item beginning with its day; none where other items are more. */
export function itemEntries(document: MarkdownDocument): DecisionScope[] {
  const { blocks } = document;
  const items = blocks.filter(
    (block): block is ListItemBlock =>
      block.type === 'item' && block.depth === 0,
  );
  const dated = items.filter(item => dayOf(item) !== undefined);
  return dated.length >= FEWEST && dated.length * 5 >= items.length * 3
    ? dated.map(item => entryOf(document, item))
    : [];
}

function dayOf({ source }: ListItemBlock): ReturnType<typeof leadingDay> {
  return leadingDay(plainText(source.slice(0, LONGEST_TITLE)));
}

function entryOf(
  document: MarkdownDocument,
  block: ListItemBlock,
): DecisionScope {
  const { day = '', rest = '' } = leadingDay(plainText(block)) ?? {};
  const first = SENTENCE.exec(rest.slice(0, LONGEST_TITLE))?.[0] ?? rest;
  const from = document.blocks.indexOf(block) + 1;
  const below = document.blocks.slice(from);
  const end = below.findIndex(({ depth }) => depth === 0);
  return scopeOfLead(
    document,
    {
      block,
      id: day,
      title: `${day} — ${first.replace(/[.;]$/, '').slice(0, LONGEST_TITLE)}`,
      decided: '',
      text: rest.slice(first.length).trim(),
    },
    end === -1 ? below : below.slice(0, end),
  );
}

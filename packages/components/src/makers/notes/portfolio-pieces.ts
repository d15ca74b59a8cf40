import { PORTFOLIOS, type PortfolioLayout, type PortfolioPiece } from '@ladder/core';
import { pieceMessages, portfolioMessages as words } from '@ladder/core/messages';
import { blockText, countsTowards, nameOf, type WrittenBlock } from '../../notes/notes-text.js';
import type { NotesGiven } from '../makers.js';

/** Something to paste into one box of a form. */
export interface Paste {
  /** Unique within the list; names the controls. */
  readonly id: string;
  /** Where it belongs on the form. */
  readonly into: string;
  /** Which block it is, where there are several for one place. */
  readonly from: string;
  readonly text: string;
}

/** The portfolio that the learner keeps, where it is one that we know of. */
export function portfolioOf(id: string | undefined): PortfolioLayout | undefined {
  return PORTFOLIOS.find((portfolio) => portfolio.id === id);
}

/** What to paste into a portfolio, in its order; what nobody has, such as the result of no check, is left out. */
export function pastesFor({ pieces }: PortfolioLayout, given: NotesGiven): readonly Paste[] {
  return pieces.flatMap((piece) => {
    const into = pieceMessages[piece];
    const texts = textsOf(piece, given).filter(({ text }) => text !== '');
    return texts.map(({ from, text }, at) => ({ id: `${piece}-${at}`, into, from, text }));
  });
}

/** Which blocks are wanted for a piece that is made of words. */
const KINDS: Readonly<Partial<Record<PortfolioPiece, WrittenBlock['kind']>>> = {
  reflection: 'reflection',
  plan: 'action-plan',
  others: 'private',
};

function textsOf(piece: PortfolioPiece, given: NotesGiven): readonly Pick<Paste, 'from' | 'text'>[] {
  const { module, session, blocks } = given;
  const kind = KINDS[piece];
  if (kind) {
    return blocks
      .filter((block) => block.kind === kind)
      .map((block) => ({ from: nameOf(block), text: blockText(block) }));
  }
  const single = (text: string): readonly Pick<Paste, 'from' | 'text'>[] => [{ from: '', text }];
  switch (piece) {
    case 'title':
      return single(module.title);
    case 'provider':
      return single(module.provider);
    case 'length':
      return single(words.minutes(module.minutes));
    case 'result':
      return single(session.score === undefined ? '' : words.score(session.score));
    case 'capabilities':
      return single(countsTowards(module, session).join('\n'));
    default:
      return [];
  }
}

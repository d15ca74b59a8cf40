/**
 * The word that somebody most likely meant: the closest of the choices, or nothing when none is close.
 * Case, spaces and hyphens do not count; about one slip in three letters does not either.
 */
export function nearest(typed: string, choices: Iterable<string>): string | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const choice of choices) {
    const distance = editDistance(wanted, plain(choice), least);
    if (distance < least) {
      best = choice;
      least = distance;
    }
  }
  return best;
}

/** The question to ask about a slip; nothing where nothing is near, so that no message ever asks `Did you mean ""?`. */
export function didYouMean(near: string | undefined): string {
  return near === undefined || near.trim() === '' ? '' : `Did you mean "${near}"?`;
}

/** How many choices a message names; who needs more finds all of them in the reference. */
const NAMED = 6;

/** Choices in a sentence: all of a few, and of many the first ones and how many more there are. */
export function someOf(choices: readonly string[]): string {
  if (choices.length <= NAMED + 2) return choices.join(', ');
  return `${choices.slice(0, NAMED).join(', ')} and ${choices.length - NAMED} more`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Damerau's distance: letters added, lost, changed, or two neighbours swapped. Gives `limit` when it is at least that. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? limit) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(limit, last[b.length] ?? limit);
}

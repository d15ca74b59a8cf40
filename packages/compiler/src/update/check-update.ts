import { compareLayouts, layoutFingerprint, type EarlierLayout, type Layout, type LayoutChange } from '@ladder/core';
import type { IdsFile } from '../ids/ids-file.js';
import { argument } from '../model/argument.js';
import { idsOf } from '../ids/resolve-ids.js';
import type { PageModel } from '../model/module-model.js';
import type { Findings } from '../model/rules.js';
import { shorten, whereOf } from '../model/words.js';
import type { Release } from './released-file.js';
import type { UPDATE_RULES } from './update-rules.js';

/** What a module is now, as far as it is compared with what was released. */
export interface UpdatedModule {
  readonly id: string;
  readonly pages: readonly PageModel[];
  readonly layout: Layout;
  /** ids.yaml; `undefined` when there is none that can be read. */
  readonly known: IdsFile | undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  question: 'the question',
  scenario: 'the scenario',
  reflection: 'the reflection',
  'action-plan': 'the action plan',
  task: 'the exercise',
  private: 'the private block',
};

/**
 * Says for each change since the last release what it means for learners half-way. Answers with the layouts that the
 * package has to carry so that nothing is lost which need not be.
 */
export function checkUpdate(
  module: UpdatedModule,
  releases: readonly Release[],
  findings: Findings<typeof UPDATE_RULES>,
): readonly EarlierLayout[] {
  const [last] = releases;
  if (!last) return [];
  const { version } = last;
  const idsFile = { file: `modules/${module.id}/ids.yaml`, line: 1, column: 1 };
  if (!module.known) {
    // Ids by place alone could give one question's answers to another: nothing is taken over.
    findings.add('update-without-ids', undefined, undefined, { version, module: argument(module.id) });
    return [];
  }
  const described = idsOf(module.pages);
  const words = new Map([
    ...last.words,
    ...described.pages.map(({ id, title }) => [id, title] as const),
    ...described.blocks.map(({ id, text }) => [id, text] as const),
  ]);
  const changes = compareLayouts(last.layout, module.layout);
  for (const change of changes) {
    const { page, block } = change;
    const now = module.pages.find(({ id }) => id === page);
    const node = now?.nodes.find((each) => 'id' in each && each.id === block);
    const place = node && 'location' in node ? node.location : now && { file: now.file, line: 1, column: 1 };
    const gone = change.type === 'page-removed' || change.type === 'block-removed';
    const atCheck = page === undefined;
    findings.add(
      `update-${change.type}`,
      atCheck ? 'module.yaml' : now && whereOf(now),
      gone ? idsFile : atCheck ? { file: `modules/${module.id}/module.yaml`, line: 1, column: 1 } : place,
      {
        version,
        page: words.get(page ?? '') ?? '',
        block: nameOf(change, last.layout, module.layout, words),
        id: block ?? page ?? '',
        count: countOf(change),
        with: change.count ? `, with ${change.count === 1 ? 'one thing' : `${change.count} things`} to do on it` : '',
        mend: gone ? mendOf(change, changes, module.known) : '',
      },
    );
  }
  const now = layoutFingerprint(module.layout);
  return releases
    .filter(({ fingerprint }) => fingerprint !== now)
    .map(({ fingerprint, layout }) => ({ fingerprint, layout }));
}

/** `the question "What was the mean time…"`. */
function nameOf({ block }: LayoutChange, from: Layout, to: Layout, words: ReadonlyMap<string, string>): string {
  const kind = [...to.pages, ...from.pages].flatMap(({ blocks }) => blocks).find(({ id }) => id === block)?.kind;
  const text = shorten(words.get(block ?? '') ?? '');
  return `${KINDS[kind ?? ''] ?? ''}${text === '' ? '' : ` "${text}"`}`;
}

function countOf({ type, count = 0 }: LayoutChange): string {
  const thing = type.startsWith('decision') ? 'decision' : 'option';
  return count === 1 ? `one ${thing}` : `${count} ${thing}s`;
}

/** How to give a part its id back: by its new words where ids.yaml still knows it, else in place of the new id. */
function mendOf({ page, block }: LayoutChange, changes: readonly LayoutChange[], known: IdsFile): string {
  if (block === undefined) {
    const other = changes.find(({ type }) => type === 'page-added')?.page ?? 'its new id';
    return known.pages.some(({ id }) => id === page)
      ? `write its new file name behind file: under ${page ?? ''} in ids.yaml`
      : `write ${page ?? ''} in ids.yaml in place of ${other}`;
  }
  const other = changes.find((one) => one.type === 'block-added' && one.page === page)?.block ?? 'its new id';
  return known.blocks.some(({ id }) => id === block)
    ? `write its new words behind text: under ${block} in ids.yaml`
    : `write ${block} in ids.yaml in place of ${other}`;
}

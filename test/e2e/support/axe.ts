import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright';

/** The part of axe that is used; it is put on the page's window by its own script. */
interface Axe {
  run(
    where: object,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }[];
  }>;
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.0 to 2.2, levels A and AA, in the page as it stands now. A target that the bar below
 * happens to cover at this scroll position counts only if it is still too small once it is scrolled into the open.
 */
export async function axeFindings(module: Page | Frame): Promise<readonly string[]> {
  // Evaluated from outside, so that the package's policy need not let it in.
  if (!(await module.evaluate(() => 'axe' in window))) await module.evaluate(SOURCE);
  return module.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe };
    const find = async () => {
      const rules = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
      // Pages that are not on show cost time and tell nothing.
      const { violations } = await axe.run({ exclude: [['.ll-page[hidden]']] }, rules);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => ({ id, at: target.join(' '), failureSummary })),
      );
    };
    const say = ({ id, at, failureSummary }: Awaited<ReturnType<typeof find>>[number]): string =>
      `${id} at ${at}: ${failureSummary}`;
    const all = await find();
    const found = all.filter(({ id }) => id !== 'target-size').map(say);
    for (const { at, failureSummary } of all.filter(({ id }) => id === 'target-size')) {
      document.querySelector(at)?.scrollIntoView({ block: 'center' });
      const again = failureSummary.includes('obscured') ? await find() : all;
      found.push(...again.filter(({ id, at: where }) => id === 'target-size' && where === at).map(say));
    }
    return found;
  }, TAGS);
}

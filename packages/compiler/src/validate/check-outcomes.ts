import type { OutcomeCoverage, PageModel } from '../model/module-model.js';
import { shorten } from '../model/words.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';

/** Which blocks serve each learning outcome; one that no question or scenario serves is noted. */
export function checkOutcomes(
  outcomes: readonly string[],
  pages: readonly PageModel[],
  written: ParsedYaml,
  findings: ValidateFindings,
): readonly OutcomeCoverage[] {
  return outcomes.map((text, at) => {
    const number = at + 1;
    const servedBy = pages.flatMap((page) =>
      page.nodes.flatMap((node) =>
        'outcomes' in node && node.id !== undefined && node.outcomes.includes(number)
          ? [{ page: page.id, block: node.id }]
          : [],
      ),
    );
    if (servedBy.length === 0) {
      findings.add('outcome-unserved', 'module.yaml', written.placeOf(['outcomes', at]), {
        number,
        text: shorten(text),
      });
    }
    return { number, text, servedBy };
  });
}

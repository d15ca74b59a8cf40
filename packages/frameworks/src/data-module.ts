import { agreedLinks, readCurricula, readLinks } from './read-crosswalk.js';
import { readFramework } from './read-framework.js';

/**
 * The text of `frameworks-data.ts`: all frameworks, agreed links and curricula as one TypeScript module, so that a
 * build reads no YAML for them. Takes the texts of `data/*.yaml` in the order of their names.
 */
export function frameworksModule(texts: readonly string[]): string {
  const frameworks = texts.flatMap((text) => readFramework(text) ?? []);
  const links = texts.flatMap((text) => agreedLinks(readLinks(text)));
  const curricula = texts.flatMap((text) => readCurricula(text, frameworks));
  const entries = frameworks.flatMap(({ items, ...head }) => [
    `  { ...${JSON.stringify(head)}, items: [`,
    ...items.map((item) => `    ${JSON.stringify(item)},`),
    '  ] },',
  ]);
  return [
    '// Made from data/*.yaml by `pnpm generate`. Change those files, not this one.',
    "import type { AgreedLink, Curriculum, Framework } from './framework.js';",
    '',
    '/** Every framework that a module may cite. */',
    '// prettier-ignore',
    'export const FRAMEWORKS: readonly Framework[] = [',
    ...entries,
    '];',
    '',
    '/** The links between frameworks that a learner may be shown. Proposed ones are not among them. */',
    '// prettier-ignore',
    'export const AGREED_LINKS: readonly AgreedLink[] = [',
    ...links.map((link) => `  ${JSON.stringify(link)},`),
    '];',
    '',
    '/** The curricula that a learner may choose, in the order in which they are offered. */',
    '// prettier-ignore',
    'export const CURRICULA: readonly Curriculum[] = [',
    ...curricula.map((curriculum) => `  ${JSON.stringify(curriculum)},`),
    '];',
    '',
  ].join('\n');
}

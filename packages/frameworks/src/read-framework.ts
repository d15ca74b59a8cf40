import { parse } from 'yaml';
import type { Capability, Framework } from './framework.js';

interface WrittenItem {
  readonly code: string;
  readonly title: string;
  readonly parent?: string;
  readonly verify: string;
  readonly placeholder?: boolean;
}

interface WrittenFramework extends Omit<Framework, 'shortName' | 'items'> {
  readonly schema: string;
  readonly short_name: string;
  readonly items: readonly WrittenItem[];
}

/** Reads one file of `data/`; `undefined` for a file that is not a framework, such as a crosswalk. */
function readFramework(text: string): Framework | undefined {
  const written = parse(text) as WrittenFramework;
  if (written.schema !== 'll-framework/0.1') return undefined;
  const { id, name, short_name: shortName, publisher, year, status, url } = written;
  return { id, name, shortName, publisher, year, status, url, items: written.items.map(readItem) };
}

function readItem({ code, title, parent, verify, placeholder }: WrittenItem): Capability {
  return {
    code,
    title,
    ...(parent === undefined ? {} : { parent }),
    verified: verify === 'seen',
    ...(placeholder === true ? { placeholder } : {}),
  };
}

/**
 * The text of `frameworks-data.ts`: all frameworks as one TypeScript module, so that a build reads no YAML for them.
 * Takes the texts of `data/*.yaml` in the order of their names.
 */
export function frameworksModule(texts: readonly string[]): string {
  const entries = texts.flatMap((text) => {
    const framework = readFramework(text);
    if (!framework) return [];
    const { items, ...head } = framework;
    const lines = items.map((item) => `    ${JSON.stringify(item)},`);
    return [`  { ...${JSON.stringify(head)}, items: [`, ...lines, '  ] },'];
  });
  return [
    '// Made from data/*.yaml by `pnpm generate`. Change those files, not this one.',
    "import type { Framework } from './framework.js';",
    '',
    '/** Every framework that a module may cite. */',
    '// prettier-ignore',
    'export const FRAMEWORKS: readonly Framework[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}

import { parse } from 'yaml';
import type { Capability, Framework } from './framework.js';

/** The name of the shape of a framework's file, its first line. */
export const FRAMEWORK_SCHEMA = 'll-framework/0.1';

interface WrittenItem {
  readonly code: string;
  readonly title: string;
  readonly parent?: string;
  readonly verify: string;
  readonly placeholder?: boolean;
}

interface WrittenFramework extends Omit<Framework, 'shortName' | 'items' | 'licence'> {
  readonly schema: string;
  readonly short_name: string;
  readonly licence: { readonly holder: string; readonly use: string; readonly verify: string };
  readonly items: readonly WrittenItem[];
  /** Our own paraphrases, by the code of the capability that they belong to. */
  readonly descriptors?: Readonly<Record<string, readonly { readonly gloss: string }[]>>;
}

/** Reads one file of `data/`; `undefined` for a file that is not a framework, such as the crosswalk. */
export function readFramework(text: string): Framework | undefined {
  const written = parse(text) as WrittenFramework;
  if (written.schema !== FRAMEWORK_SCHEMA) return undefined;
  const { id, name, short_name: shortName, publisher, year, version, edition, status, url, descriptors = {} } = written;
  const { holder, use, verify } = written.licence;
  return {
    ...{ id, name, shortName, publisher, year, version, edition, status, url },
    licence: { holder, use, verified: verify === 'seen' },
    items: written.items.map((item) =>
      readItem(
        item,
        descriptors[item.code]?.map(({ gloss }) => gloss),
      ),
    ),
  };
}

function readItem(
  { code, title, parent, verify, placeholder }: WrittenItem,
  glosses: readonly string[] | undefined,
): Capability {
  return {
    code,
    title,
    ...(parent === undefined ? {} : { parent }),
    verified: verify === 'seen',
    ...(glosses === undefined ? {} : { glosses }),
    ...(placeholder === true ? { placeholder } : {}),
  };
}

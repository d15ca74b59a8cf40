import { parse } from 'yaml';
import { CROSSWALK_SCHEMA, CURRICULA_SCHEMA } from './read-crosswalk.js';
import { FRAMEWORK_SCHEMA } from './read-framework.js';

/** What a framework's file has to say, and what one of its capabilities may say. Anything else may be copied words. */
const NEEDED = 'id name short_name publisher year version edition status url licence title_only items'.split(' ');
const ITEM_MAY = new Set(
  'code title verify parent official_code placeholder note leadership_core group group_verify covers paras level examples grades college curriculum url maps_to'.split(
    ' ',
  ),
);
const STATUSES = new Set(['current', 'legacy', 'superseded', 'draft']);
const BASES = new Set(['published', 'agreed', 'proposed']);

type Fields = Readonly<Record<string, unknown>>;

/** A file of `data/`. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What is wrong with the files of `data/`, one sentence each: for whoever adds a framework or a link. Says also where
 * a file holds more than its licence lets us store.
 */
export function dataProblems(files: readonly DataFile[]): readonly string[] {
  const read = files.map(({ name, text }) => ({ name, fields: parse(text) as Fields }));
  const refs = new Set(
    read.flatMap(({ fields }) => itemsOf(fields).map(({ code }) => `${text(fields['id'])}#${text(code)}`)),
  );
  const ids = new Set(
    read.filter(({ fields }) => fields['schema'] === FRAMEWORK_SCHEMA).map(({ fields }) => fields['id']),
  );
  return read.flatMap(({ name, fields }) => {
    const problems =
      fields['schema'] === FRAMEWORK_SCHEMA
        ? frameworkProblems(name, fields)
        : fields['schema'] === CROSSWALK_SCHEMA
          ? linkProblems(list(fields['links']), refs)
          : fields['schema'] === CURRICULA_SCHEMA
            ? curriculumProblems(list(fields['curricula']), ids, refs)
            : [`its first line names no schema that we know. Begin it with "schema: ${FRAMEWORK_SCHEMA}".`];
    return problems.map((problem) => `${name}: ${problem}`);
  });
}

function frameworkProblems(name: string, fields: Fields): readonly string[] {
  const items = itemsOf(fields);
  const codes = items.map(({ code }) => text(code));
  const licence = (fields['licence'] ?? {}) as Fields;
  return [
    ...NEEDED.filter((key) => fields[key] === undefined).map((key) => `"${key}" is missing. Add it.`),
    ...(name === `${text(fields['id'])}.yaml` ? [] : ['its name is not its id. Name the file after its id.']),
    ...(STATUSES.has(text(fields['status']))
      ? []
      : [`"status" is none of these: ${[...STATUSES].join(', ')}. Use one of them.`]),
    ...['holder', 'use', 'verify']
      .filter((key) => licence[key] === undefined)
      .map((key) => `"licence.${key}" is missing. Say who holds the rights, what may be taken over, and who read it.`),
    ...(fields['title_only'] === true && fields['descriptors'] !== undefined
      ? ['it holds names and codes only, but has "descriptors". Link to them instead.']
      : []),
    ...Object.values((fields['descriptors'] ?? {}) as Fields)
      .flatMap(list)
      .filter((each) => Object.keys(each).some((key) => !['code', 'gloss', 'verify'].includes(key)))
      .map(({ code }) => `the descriptor ${text(code)} has more than a gloss. Keep our own words only.`),
    ...items.flatMap((item) => itemProblems(item, codes)),
  ];
}

function itemProblems(item: Fields, codes: readonly string[]): readonly string[] {
  const code = text(item['code']);
  return [
    ...['code', 'title', 'verify']
      .filter((key) => item[key] === undefined)
      .map((key) => `the capability ${code || '?'} has no "${key}". Add it.`),
    ...(codes.filter((each) => each === code).length > 1
      ? [`the code ${code} is there twice. Give each capability a code of its own.`]
      : []),
    ...(item['parent'] === undefined || codes.includes(text(item['parent']))
      ? []
      : [`${code} is part of ${text(item['parent'])}, which is not there. Add it, or take "parent" out.`]),
    ...Object.keys(item)
      .filter((key) => !ITEM_MAY.has(key))
      .map(
        (key) => `${code} has "${key}". Keep to names and codes: a publisher's own descriptions are not ours to copy.`,
      ),
  ];
}

function linkProblems(links: readonly Fields[], refs: ReadonlySet<string>): readonly string[] {
  return links.flatMap(({ from, to, basis, by, on }) => {
    const link = `the link from ${text(from)} to ${text(to)}`;
    return [
      ...[from, to]
        .filter((ref) => !refs.has(text(ref)))
        .map((ref) => `${link} names ${text(ref)}, which is not there. Use a framework's id and one of its codes.`),
      ...(BASES.has(text(basis)) ? [] : [`${link} has no basis. Use one of these: ${[...BASES].join(', ')}.`]),
      ...(basis === 'agreed' && (by === undefined || on === undefined)
        ? [`${link} does not say who agreed it. Add "by" and "on", or call it proposed.`]
        : []),
    ];
  });
}

function curriculumProblems(
  curricula: readonly Fields[],
  ids: ReadonlySet<unknown>,
  refs: ReadonlySet<string>,
): readonly string[] {
  return curricula.flatMap(({ id, name, short, framework, codes }) => [
    ...([id, name, short].includes(undefined)
      ? [`the curriculum ${text(id)} needs an id, a name and a short name.`]
      : []),
    ...(ids.has(framework)
      ? []
      : [`the curriculum ${text(id)} names the framework ${text(framework)}, which is not there.`]),
    ...([...refs].some((ref) => ref.startsWith(`${text(framework)}#${text(codes)}`))
      ? []
      : [`the curriculum ${text(id)} has no codes that start with ${text(codes)}.`]),
  ]);
}

function itemsOf(fields: Fields): readonly Fields[] {
  return list(fields['items']);
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

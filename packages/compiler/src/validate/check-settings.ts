import { saidBy } from '@ladder/core/schema';
import type { z } from 'zod';
import { nearest, someOf } from '../model/nearest.js';
import { withRaisedSigns } from '../model/raised-signs.js';
import { shorten } from '../model/words.js';
import type { ParsedYaml } from '../parse/parsed-module.js';
import type { ValidateFindings } from './notes.js';

/** Checks a YAML file against its schema and words every mistake as an author would; `undefined` when there is one. */
export function checkSettings<Schema extends z.ZodObject>(
  written: ParsedYaml,
  schema: Schema,
  findings: ValidateFindings,
): z.infer<Schema> | undefined {
  const file = written.file.replace(/^.*\//, '');
  const value = meant(written.value, schema);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const first = Object.entries<z.ZodType>(schema.shape)[0];
    const example = first ? `${first[0]}: ${saidBy(first[1])?.example ?? ''}` : '';
    findings.add('settings-shape', file, written.placeOf([]), { example });
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;

  const unknown = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const choices = Object.keys(shapeAt(schema, issue.path) ?? {});
      for (const key of issue.keys) {
        const near = nearest(key, choices);
        const values = { key, choices: someOf(choices), ...(near === undefined ? {} : { near }) };
        findings.add('setting-unknown', file, written.placeOf([...issue.path, key]), values);
      }
      continue;
    }
    const key = keyOf(issue.path);
    const given = valueAt(value, issue.path);
    const said = saidAt(schema, issue.path);
    const example = exampleOf(issue.path, said?.example ?? '');
    // A slip in typing a key is one mistake, not two: the missing key is the one that nearly is there.
    if (given === undefined && unknown.some((typed) => nearest(typed, [String(issue.path.at(-1))]) !== undefined))
      continue;
    if (given === undefined || given === null)
      findings.add('setting-missing', file, written.placeOf(issue.path.slice(0, -1)), { key, example });
    else
      findings.add('setting-wrong', file, written.placeOf(issue.path), {
        key,
        expects: said?.expects ?? 'something else',
        given: quote(given),
        example,
      });
  }
  return undefined;
}

/**
 * The keys of a YAML file that are right by themselves, for the checks that need one of them: a slip in the minutes
 * must not hide a slip in the capabilities.
 */
export function soundSettings<Schema extends z.ZodObject>(
  written: ParsedYaml,
  schema: Schema,
): Partial<z.infer<Schema>> {
  const value = meant(written.value, schema);
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const sound = Object.entries<z.ZodType>(schema.shape).flatMap(([key, member]) => {
    const result = member.safeParse(given[key]);
    return result.success ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(sound) as Partial<z.infer<Schema>>;
}

/** A value as its author meant it: `yes` for true, "25" for 25, one name for a list with one, capitals in a choice. */
function meant(value: unknown, schema: z.ZodType): unknown {
  const { type } = schema.def;
  const inner = (schema.def as { innerType?: z.ZodType }).innerType;
  if (inner) return value === undefined ? undefined : meant(value, inner);
  if (type === 'object') {
    const shape = (schema as z.ZodObject).shape as Record<string, z.ZodType>;
    if (typeof value === 'string' && 'name' in shape) return { name: value };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value as Record<string, unknown>).map(([typed, member]) => {
      const key = Object.hasOwn(shape, typed) ? typed : typed.toLowerCase();
      const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
      return [known ? key : typed, known ? meant(member, known) : member] as const;
    });
    // A key with nothing behind it says nothing.
    return Object.fromEntries(entries.filter(([, member]) => member !== null && member !== undefined));
  }
  if (type === 'array') {
    const element = (schema as z.ZodArray).element as z.ZodType;
    const list =
      typeof value === 'string' && saidBy(schema)?.example.startsWith('[') === true ? value.split(',') : [value];
    return Array.isArray(value)
      ? value.map((item) => meant(item, element))
      : typeof value === 'string'
        ? list.map((item) => meant(item, element))
        : value;
  }
  if (type === 'union' && schema.safeParse(value).success) return value;
  if (type === 'union')
    return (
      (schema as z.ZodUnion).options
        .map((option) => meant(value, option as z.ZodType))
        .find((each) => each !== value) ?? value
    );
  return typeof value === 'string' || typeof value === 'number' ? meantScalar(value, type, schema) : value;
}

function meantScalar(value: string | number, type: string, schema: z.ZodType): unknown {
  const text = String(value).trim();
  if (type === 'boolean') return /^(yes|on|true)$/i.test(text) ? true : /^(no|off|false)$/i.test(text) ? false : value;
  if (type === 'number') return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : value;
  if (type === 'string') return typeof value === 'number' ? text : withRaisedSigns(value);
  const choices =
    type === 'enum' ? (schema as z.ZodEnum).options : type === 'literal' ? [...(schema as z.ZodLiteral).values] : [];
  return choices.find((choice) => String(choice).toLowerCase() === text.toLowerCase()) ?? value;
}

function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): Readonly<Record<string, z.ZodType>> | undefined {
  const at = schemaAt(schema, path);
  const bare = at && unwrapped(at);
  return bare?.def.type === 'object' ? (bare as z.ZodObject).shape : undefined;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    const bare: z.ZodType | undefined = at && unwrapped(at);
    if (bare?.def.type === 'object') at = ((bare as z.ZodObject).shape as Record<string, z.ZodType>)[String(step)];
    else if (bare?.def.type === 'array') at = (bare as z.ZodArray).element as z.ZodType;
    else return undefined;
  }
  return at;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const inner = (schema.def as { innerType?: z.ZodType }).innerType;
  return inner ? unwrapped(inner) : schema;
}

function saidAt(schema: z.ZodType, path: readonly PropertyKey[]) {
  const at = schemaAt(schema, path);
  return at && saidBy(at);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

/** A key in words: `assessment.pass`, `outcomes, item 2`. */
function keyOf(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string').join('.');
  const item = path.find((step) => typeof step === 'number');
  return typeof item === 'number' ? `${names}, item ${item + 1}` : names;
}

function exampleOf(path: readonly PropertyKey[], example: string): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `- ${example}`;
  return example.startsWith('- ') ? `${String(last)}: and below it ${example}` : `${String(last)}: ${example}`;
}

function quote(given: unknown): string {
  if (Array.isArray(given)) return given.length === 0 ? 'an empty list' : 'a list';
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return 'a group of keys';
  const text = String(given).trim();
  return text === '' ? 'empty' : `"${shorten(text)}"`;
}

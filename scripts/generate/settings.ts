import { moduleSchema, organisationSchema } from '../../packages/core/src/schema/index.js';
import { pageHead, table, type GeneratedFile } from './generated-file.js';

/** The part of JSON Schema that our schemas use. */
interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The JSON Schemas that editors use, and the page that people read, from the schema that the build checks with. */
export function settingsFiles(): readonly GeneratedFile[] {
  const module = asJsonSchema(moduleSchema);
  const organisation = asJsonSchema(organisationSchema);
  return [
    { path: 'schemas/module.schema.json', text: `${JSON.stringify({ title: 'module.yaml', ...module }, null, 2)}\n` },
    {
      path: 'schemas/organisation.schema.json',
      text: `${JSON.stringify({ title: 'organisation.yaml', ...organisation }, null, 2)}\n`,
    },
    { path: 'docs/reference/module-yaml.md', text: page(module, organisation) },
  ];
}

/** As an author writes it: what has a default may be left out. */
function asJsonSchema(schema: typeof moduleSchema | typeof organisationSchema): Schema {
  return schema.toJSONSchema({ io: 'input' }) as Schema;
}

function page(module: Schema, organisation: Schema): string {
  return `${pageHead('What module.yaml and organisation.yaml may say', 'the schema in packages/core/src/schema')}
Editors that know JSON Schema can check these files while you type: \`schemas/module.schema.json\` and
\`schemas/organisation.schema.json\`.

## module.yaml

One in each module's folder. The keys that must be there come first; everything else has a sensible default.

${settings(module)}

## organisation.yaml

One for all modules, at the root of the repository.

${settings(organisation)}
`;
}

/** The table of one file, then a table for each key that has keys of its own. */
function settings(schema: Schema): string {
  const nested = entries(schema).flatMap(({ key, schema: inner }) => {
    const holder = inner.items ?? inner;
    return holder.properties ? [`### Within \`${key}\`\n\n${keyTable(holder)}`] : [];
  });
  return [keyTable(schema), ...nested].join('\n\n');
}

function keyTable(schema: Schema): string {
  const rows = entries(schema).map(({ key, schema: one, needed }) => [
    `\`${key}\``,
    one.description ?? '',
    kind(one),
    needed ? 'must be there' : left(one),
  ]);
  return table(['key', 'what it says', 'how it is written', 'when you leave it out'], rows);
}

function entries(schema: Schema): readonly { key: string; schema: Schema; needed: boolean }[] {
  const all = Object.entries(schema.properties ?? {}).map(([key, one]) => ({
    key,
    schema: one,
    needed: schema.required?.includes(key) ?? false,
  }));
  return [...all.filter(({ needed }) => needed), ...all.filter(({ needed }) => !needed)];
}

function kind(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.map((word) => `\`${word}\``).join(', ')}`;
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kind))].join(', or ');
  if (schema.const !== undefined) return `\`${plain(schema.const)}\``;
  switch (schema.type) {
    case 'array':
      return schema.items?.properties ? 'a list, see below' : 'a list of lines';
    case 'object':
      return 'see below';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${range(schema)}`;
    default:
      return 'a line of text';
  }
}

function range({ minimum, maximum }: Schema): string {
  const open = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER;
  if (minimum === undefined) return '';
  return open ? ` from ${minimum}` : `, ${minimum} to ${maximum}`;
}

function left({ default: fallback }: Schema): string {
  if (fallback === undefined || (Array.isArray(fallback) && fallback.length === 0)) return '–';
  return `\`${plain(fallback)}\``;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { z } from 'zod';
import { saidBy } from './said.js';

/** The JSON Schema of a settings file, for editors that complete and check while an author types. */
export function jsonSchemaOf(schema: z.ZodObject, title: string): unknown {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { expects: _, example, ...rest } = jsonSchema as Record<string, unknown>;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      Object.assign(jsonSchema, rest, example === undefined ? {} : { examples: [example] });
    },
  });
  return { ...made, title };
}

/** The reference of a settings file as Markdown: one row for each key. */
export function referenceOf(schema: z.ZodObject): string {
  const rows = rowsOf(schema, '');
  return [
    '| Key | Needed | What it says | Takes | Example |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

function rowsOf(schema: z.ZodObject, under: string): string[][] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, member]) => {
    const said = saidBy(member);
    const inside = objectIn(member);
    const rows = inside ? rowsOf(inside, `${under}${key}.`) : [];
    if (!said) return rows;
    const needed = neededWords(member);
    return [[`\`${under}${key}\``, needed, said.description, said.expects, `\`${said.example}\``], ...rows];
  });
}

function neededWords(member: z.ZodType): string {
  if (!member.safeParse(undefined).success) return 'yes';
  const value = member.parse(undefined);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'no';
  return `no: \`${value === false ? 'no' : typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

/** The object that a key holds, whether optional, in a list, or with a default. */
function objectIn(member: z.ZodType): z.ZodObject | undefined {
  if (member instanceof z.ZodObject) return member;
  if (member instanceof z.ZodArray) return objectIn(member.element as z.ZodType);
  const inner = (member.def as { innerType?: z.ZodType }).innerType;
  return inner ? objectIn(inner) : undefined;
}

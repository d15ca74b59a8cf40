import type { z } from 'zod';

/** What the schema says about a key, in the author's words; reference page and messages are made from it. */
export interface Said {
  /** What the key is for. */
  readonly description: string;
  /** What kind of value it takes, to follow "should be": `a whole number`. */
  readonly expects: string;
  /** A value as an author writes it. */
  readonly example: string;
}

/** Notes on a schema what it says to an author. */
export function say<Schema extends z.ZodType>(
  schema: Schema,
  expects: string,
  example: string,
  description: string,
): Schema {
  return schema.meta({ description, expects, example });
}

/** What a schema says to an author; looks through defaults and options. */
export function saidBy(schema: z.ZodType): Said | undefined {
  const meta = schema.meta();
  if (typeof meta?.['expects'] === 'string') return meta as unknown as Said;
  const inner = (schema.def as { innerType?: z.ZodType }).innerType;
  return inner ? saidBy(inner) : undefined;
}

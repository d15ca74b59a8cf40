import {
  accessibilitySchema,
  jsonSchemaOf,
  moduleSchema,
  organisationSchema,
  referenceOf,
} from '../../packages/core/src/schema/index.js';
import { pageHead, type GeneratedFile } from './generated-file.js';

/** The JSON Schemas that editors use, and the page that people read, from the schema that the build checks with. */
export function settingsFiles(): readonly GeneratedFile[] {
  return [
    { path: 'schemas/module.schema.json', text: asText(jsonSchemaOf(moduleSchema, 'module.yaml')) },
    { path: 'schemas/organisation.schema.json', text: asText(jsonSchemaOf(organisationSchema, 'organisation.yaml')) },
    {
      path: 'schemas/accessibility.schema.json',
      text: asText(jsonSchemaOf(accessibilitySchema, 'accessibility.yaml')),
    },
    { path: 'docs/reference/module-yaml.md', text: page() },
  ];
}

function asText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function page(): string {
  return `${pageHead('What module.yaml and organisation.yaml may say', 'the schema in packages/core/src/schema')}
A key such as \`cover.image\` is written below \`cover\`, two spaces in. Editors that know JSON Schema can check these files
while you type: \`schemas/module.schema.json\` and \`schemas/organisation.schema.json\`.

## module.yaml

One in each module's folder.

${referenceOf(moduleSchema)}
## organisation.yaml

One for all modules, at the root of the repository.

${referenceOf(organisationSchema)}
## accessibility.yaml

In a module's folder, once a person has tested the module. See docs/authors/accessibility-evidence.md.

${referenceOf(accessibilitySchema)}`;
}

import { xml } from './xml.js';

/** Sizes are in half points and spaces in twentieths of a point, as Office Open XML counts. */
const STYLES: readonly (readonly [id: string, name: string, paragraph: string, run: string])[] = [
  [
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:after="240"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="48"/>',
  ],
  [
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="30"/>',
  ],
  [
    'Heading3',
    'heading 3',
    '<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="2"/>',
    '<w:b/><w:sz w:val="24"/>',
  ],
  ['Large', 'Large', '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="56"/>'],
  ['Quiet', 'Quiet', '', '<w:color w:val="4C6272"/><w:sz w:val="20"/>'],
  ['Warning', 'Warning', '<w:keepLines/>', '<w:b/>'],
  ['ListBullet', 'List Bullet', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:contextualSpacing/>', ''],
  ['Cell', 'Cell', '<w:spacing w:before="60" w:after="60"/>', ''],
  ['CellHead', 'Cell Head', '<w:spacing w:before="60" w:after="60"/>', '<w:b/>'],
  [
    'Footer',
    'footer',
    '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>',
    '<w:color w:val="4C6272"/><w:sz w:val="16"/>',
  ],
];

/** `word/styles.xml`: headings that Word's own navigation and every screen reader know. */
export function stylesXml(language: string): string {
  const lang = xml(language);
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>',
    `<w:color w:val="212B32"/><w:sz w:val="22"/><w:lang w:val="${lang}" w:eastAsia="${lang}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...STYLES.map(
      ([id, name, paragraph, run]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
        `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
    ),
  ].join('');
}

/** `word/numbering.xml`: one kind of list, with a dot. */
export const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
  '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

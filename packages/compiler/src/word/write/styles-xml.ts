import type { WordStyle } from '../model.js';

/** The ids of styles as styles.xml has them. */
export const STYLE_IDS: Readonly<Record<WordStyle, string>> = {
  Normal: 'Normal',
  Title: 'Title',
  Heading: 'Heading1',
  Quote: 'Quote',
  Caption: 'Caption',
  Contents: 'Normal',
  Continue: 'ListContinue',
  Banner: 'LadderBanner',
  Note: 'LadderNote',
  Block: 'LadderBlock',
  End: 'LadderEnd',
  Part: 'LadderPart',
  Section: 'LadderSection',
  Option: 'LadderOption',
  Feedback: 'LadderFeedback',
  Code: 'LadderCode',
  Rule: 'LadderRule',
  Reference: 'LadderReference',
};

interface Style {
  readonly id: string;
  readonly name: string;
  readonly base?: string;
  readonly next?: string;
  /** What Word writes in `w:pPr`, in the order of the standard. */
  readonly paragraph?: string;
  /** The same for `w:rPr`. */
  readonly look?: string;
}

const BLUE = '005EB8';

const heading = (level: number, size: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 480 : 280}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
  look: `<w:b/><w:color w:val="${level === 1 ? BLUE : '212B32'}"/><w:sz w:val="${size}"/>`,
});

/** Every style, with names that say in Word what they are for. */
const STYLES: readonly Style[] = [
  heading(1, 36),
  heading(2, 30),
  heading(3, 26),
  heading(4, 24),
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="200"/>',
    look: '<w:b/><w:sz w:val="48"/>',
  },
  { id: 'Quote', name: 'Quote', paragraph: '<w:ind w:left="567" w:right="567"/>', look: '<w:i/>' },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: '<w:spacing w:after="160"/>',
    look: '<w:i/><w:sz w:val="20"/>',
  },
  { id: 'ListContinue', name: 'List Continue', paragraph: '<w:ind w:left="567"/>' },
  {
    id: 'LadderBanner',
    name: 'Ladder Banner',
    next: 'Normal',
    paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="FFEB3B"/><w:spacing w:after="200"/>',
    look: '<w:b/><w:sz w:val="28"/>',
  },
  {
    id: 'LadderNote',
    name: 'Ladder Note',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="768692"/></w:pBdr><w:spacing w:after="120"/>`,
    look: '<w:color w:val="425563"/><w:sz w:val="20"/>',
  },
  {
    id: 'LadderBlock',
    name: 'Ladder Block',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="12" w:space="4" w:color="${BLUE}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="D8E8F6"/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="2"/>`,
    look: '<w:b/><w:color w:val="003087"/>',
  },
  {
    id: 'LadderEnd',
    name: 'Ladder End',
    next: 'Normal',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="${BLUE}"/></w:pBdr><w:spacing w:before="120" w:after="320"/>`,
    look: '<w:color w:val="425563"/><w:sz w:val="18"/>',
  },
  {
    id: 'LadderPart',
    name: 'Ladder Part',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="100"/><w:outlineLvl w:val="3"/>',
    look: '<w:b/><w:sz w:val="24"/>',
  },
  {
    id: 'LadderSection',
    name: 'Ladder Section',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="180" w:after="80"/><w:outlineLvl w:val="4"/>',
    look: '<w:b/><w:color w:val="425563"/>',
  },
  {
    id: 'LadderOption',
    name: 'Ladder Option',
    next: 'LadderFeedback',
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:left="397" w:hanging="397"/>',
  },
  {
    id: 'LadderFeedback',
    name: 'Ladder Feedback',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="AEB7BD"/></w:pBdr><w:spacing w:after="80"/><w:ind w:left="567"/>',
  },
  {
    id: 'LadderCode',
    name: 'Ladder Code',
    paragraph: '<w:spacing w:after="0"/>',
    look: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="20"/>',
  },
  { id: 'LadderRule', name: 'Ladder Rule', paragraph: '<w:jc w:val="center"/>' },
  {
    id: 'LadderReference',
    name: 'Ladder Reference',
    paragraph: '<w:spacing w:after="80"/><w:ind w:left="567" w:hanging="567"/>',
  },
];

const ROOT = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** styles.xml: plain, large enough to read, headings that the navigation pane shows. */
export function stylesXml(language: string): string {
  const styles = STYLES.map(
    ({ id, name, base = 'Normal', next, paragraph, look }) =>
      `<w:style w:type="paragraph"${id.startsWith('Ladder') ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`}${look === undefined ? '' : `<w:rPr>${look}</w:rPr>`}</w:style>`,
  );
  return `<w:styles ${ROOT}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${BLUE}"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="LadderCodeWords"><w:name w:val="Ladder Code Words"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="768692"/>`).join('')}</w:tblBorders></w:tblPr></w:style>${styles.join('')}</w:styles>`;
}

/** With which number a list begins, and how deep it stands in others. */
export interface ListStart {
  readonly level: number;
  readonly start: number;
}

/** numbering.xml: bullets, and a numbered list that begins afresh for each of `lists`, at the number that it names. */
export function numberingXml(lists: readonly ListStart[]): string {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${567 + at * 397}" w:hanging="397"/></w:pPr></w:lvl>`;
  const levels = Array.from({ length: 9 }, (_, at) => at);
  const bullets = levels.map((at) => level(at, 'bullet', at % 2 === 0 ? '•' : '–')).join('');
  const numbers = levels.map((at) => level(at, 'decimal', `%${at + 1}.`)).join('');
  const starts = (list: ListStart) =>
    levels
      .map((at) => {
        const start = at === list.level ? list.start : 1;
        return `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
      })
      .join('');
  const numbered = lists.map(
    (list, at) => `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${starts(list)}</w:num>`,
  );
  return `<w:numbering ${ROOT}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${bullets}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${numbers}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${numbered.join('')}</w:numbering>`;
}

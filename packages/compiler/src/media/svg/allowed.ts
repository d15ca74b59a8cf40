import type { XmlAttribute } from '../../xml/scan-xml.js';

/** Namespaces of a drawing and of the links in it. */
export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that draw, and nothing else (SVG 2): no script, no link, no other document, no movement, no font. */
export const ELEMENTS = words(`
  svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker style view
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Elements in which a browser shows words as words; everything else between elements is only spaces. */
export const HOLD_WORDS = words('title desc text tspan textPath style');

/** Elements that carry what nobody sees. */
export const UNSEEN = words('metadata');

/** Attributes that place, paint or describe. All others are said, or taken out where they are an editor's own. */
export const ATTRIBUTES = words(`
  id class style lang role tabindex transform transform-origin version baseProfile xmlns
  x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio pathLength rotate
  textLength lengthAdjust startOffset method spacing side offset gradientUnits gradientTransform spreadMethod
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth
  markerHeight refX refY orient filterUnits primitiveUnits filterRes zoomAndPan overflow media type
  requiredFeatures requiredExtensions systemLanguage focusable enable-background
  in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle scale
  xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ radius stdDeviation baseFrequency
  numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-profile color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
  font-style font-variant font-variant-ligatures font-weight glyph-orientation-horizontal glyph-orientation-vertical
  image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity paint-order pointer-events shape-rendering solid-color solid-opacity stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow text-rendering unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode
`);

/** Attributes that hold an author's or an editor's words, which no reader takes for an address. */
export const FREE_WORDS = words('id class lang role systemLanguage version');

/** Where a link may stand: to a part of the same drawing, or a picture inside it. */
export const LINKING = words(
  'use image feImage linearGradient radialGradient pattern textPath filter clipPath mask marker symbol',
);
export const SHOWS_PICTURE = words('image feImage');

/** Namespaces of programs that draw, and of what they note about a drawing. No browser acts on any of them. */
const EDITORS =
  /^(?:https?:\/\/(?:www\.)?(?:inkscape\.org|sodipodi\.sourceforge\.net|ns\.adobe\.com|creativecommons\.org|web\.resource\.org\/cc|purl\.org\/dc|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns|boxy-svg\.com|bohemiancoding\.com|www\.bohemiancoding\.com|serif\.com|vectornator\.io|krita\.org|figma\.com|schemas\.microsoft\.com|xmlns\.com\/foaf|openoffice\.org|libreoffice\.org|sun\.com|www\.serif\.com|svgjs\.(?:com|dev)|vecta\.io|draw\.io|app\.diagrams\.net|www\.plantuml\.com|graphviz\.org)|urn:schemas-microsoft-com|&)/i;

/** Whether a namespace is that of a program that draws. */
export function isEditors(namespace: string): boolean {
  const plain = namespace.replace(/^(https?:\/\/)www\./i, '$1');
  return (
    EDITORS.test(namespace) || EDITORS.test(plain) || /^https?:\/\/(?:www\.)?w3\.org\/1999\/02\/22-rdf/.test(namespace)
  );
}

/** What may run, load or move, in words for whoever drew it. */
export const ACTIVE: Readonly<Record<string, string>> = {
  script: 'a script',
  handler: 'a script',
  listener: 'a script',
  foreignObject: 'a web page inside it (foreignObject)',
  a: 'a link (<a>)',
  animate: 'movement (<animate>)',
  animateMotion: 'movement (<animateMotion>)',
  animateTransform: 'movement (<animateTransform>)',
  animateColor: 'movement (<animateColor>)',
  set: 'movement (<set>)',
  discard: 'movement (<discard>)',
  iframe: 'a web page inside it (<iframe>)',
  object: 'another file inside it (<object>)',
  embed: 'another file inside it (<embed>)',
  audio: 'sound (<audio>)',
  video: 'film (<video>)',
};

/** Whether an attribute leads somewhere. */
export function isHref({ local, namespace }: XmlAttribute): boolean {
  return local === 'href' && (namespace === '' || namespace === XLINK);
}

/** Whether an attribute holds a script that runs when something happens. */
export function isHandler({ local, namespace }: XmlAttribute): boolean {
  return namespace === '' && /^on/i.test(local);
}

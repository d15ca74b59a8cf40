import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { Graph, layout } from '@dagrejs/dagre';
import type { MapStep } from './process-map.js';

const TEXT = 16;
const LINE = 21;
/** Letters that fit on a line of a box. */
const LETTERS = 24;
const WIDTH = 232;
const PADDING = 14;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a process map from top to bottom; the library decides where boxes and arrows go. */
export function drawMap(steps: readonly MapStep[], description: string): Element {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 44, edgesep: 24, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = steps.map(({ text }) => wrapped(text, LETTERS));
  steps.forEach((step, at) => {
    const ends = at === 0 || at === steps.length - 1;
    const height = (lines[at]?.length ?? 1) * LINE + 2 * PADDING + (step.ways.length > 0 ? 10 : 0);
    graph.setNode(String(at), { width: WIDTH, height, ends });
  });
  const edges = steps.flatMap(({ ways }, from) => {
    const to = from + 1 < steps.length ? [{ answer: '', to: from + 1 }] : [];
    return (ways.length > 0 ? ways : to).map((way) => ({ from, ...way }));
  });
  for (const { from, to, answer } of edges) {
    const label = answer === '' ? {} : { width: answer.length * 9 + 8, height: LINE, labelpos: 'c' as const };
    graph.setEdge(String(from), String(to), label);
  }
  layout(graph);
  const { width = WIDTH, height = 0 } = graph.graph() as { width?: number; height?: number };
  const size = {
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
  return s('svg', { className: ['ll-map__svg'], role: 'img', ariaLabel: description, fontSize: TEXT, ...size }, [
    ...edges.flatMap(({ from, to, answer }) => {
      const edge = graph.edge(String(from), String(to)) as {
        points: { x: number; y: number }[];
        x?: number;
        y?: number;
      };
      return arrow(edge, answer);
    }),
    ...steps.flatMap((step, at) =>
      box(step, graph.node(String(at)) as Placed, lines[at] ?? [], at === 0 || at === steps.length - 1),
    ),
  ]);
}

function box(
  { ways }: MapStep,
  { x, y, width, height }: Placed,
  lines: readonly string[],
  ends: boolean,
): ElementContent[] {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const shape =
    ways.length > 0
      ? s('path', {
          className: ['ll-map__box', 'll-map__box--asks'],
          // A box with pointed sides: a diamond has no room for words.
          d: `M${left + 18} ${top}H${left + width - 18}L${left + width} ${round(y)}L${left + width - 18} ${top + height}H${left + 18}L${left} ${round(y)}Z`,
        })
      : s('rect', {
          className: ['ll-map__box', ...(ends ? ['ll-map__box--ends'] : [])],
          x: left,
          y: top,
          width,
          height,
          rx: ends ? height / 2 : 4,
        });
  const first = y - ((lines.length - 1) * LINE) / 2 + TEXT * 0.35;
  const words = lines.map((line, at) =>
    s('text', { className: ['ll-map__text'], x: round(x), y: round(first + at * LINE), textAnchor: 'middle' }, [line]),
  );
  return [shape, ...words];
}

function arrow(
  edge: { points: readonly { x: number; y: number }[]; x?: number; y?: number },
  answer: string,
): ElementContent[] {
  const { points, x, y } = edge;
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return [];
  const length = Math.hypot(last.x - before.x, last.y - before.y) || 1;
  const [ux, uy] = [(last.x - before.x) / length, (last.y - before.y) / length];
  const back = { x: last.x - ux * 10, y: last.y - uy * 10 };
  const line = points
    .slice(0, -1)
    .concat(back)
    .map((point) => `${round(point.x)},${round(point.y)}`)
    .join(' ');
  const head = [
    [last.x, last.y],
    [back.x - uy * 5, back.y + ux * 5],
    [back.x + uy * 5, back.y - ux * 5],
  ];
  const width = answer.length * 9 + 8;
  return [
    s('polyline', { className: ['ll-map__arrow'], points: line, fill: 'none' }),
    s('polygon', {
      className: ['ll-map__head'],
      points: head.map(([px = 0, py = 0]) => `${round(px)},${round(py)}`).join(' '),
    }),
    ...(answer !== '' && x !== undefined && y !== undefined
      ? [
          s('rect', {
            className: ['ll-map__answer-ground'],
            x: round(x - width / 2),
            y: round(y - 12),
            width,
            height: 24,
          }),
          s('text', { className: ['ll-map__answer'], x: round(x), y: round(y + 5), textAnchor: 'middle' }, [answer]),
        ]
      : []),
  ];
}

/** Breaks a text into lines of about so many letters, at spaces. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

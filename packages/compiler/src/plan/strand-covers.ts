import type { Strand } from '@ladder/core';

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">';

/** A ladder from here to there, with its rungs: the sign of the Leadership Ladder. */
function ladder(from: readonly [number, number], to: readonly [number, number], width: number, rungs: number): string {
  const [x, y] = from;
  const [dx, dy] = [to[0] - x, to[1] - y];
  const steps = Array.from({ length: rungs }, (_, at) => (at + 1) / (rungs + 1));
  const put = (value: number): number => Math.round(value);
  const lines = [
    `M${x} ${y}L${to[0]} ${to[1]}`,
    `M${x + width} ${y}L${to[0] + width} ${to[1]}`,
    ...steps.map((step) => `M${put(x + dx * step)} ${put(y + dy * step)}h${width}`),
  ];
  return lines.join('');
}

/** An open book, and a ladder that rises from it to the light. */
const THEORY = `${open}
<path fill="#003087" d="M0 0h1200v800H0z"/>
<circle cx="600" cy="250" r="190" fill="#ffb81c"/>
<path fill="#005eb8" d="M0 660q300-60 600 0t600 0v140H0z"/>
<path fill="none" stroke="#e8edee" stroke-width="26" stroke-linecap="round" d="${ladder([530, 600], [560, 170], 120, 7)}"/>
<path fill="#fff" d="M600 640c-90-66-230-74-360-44v116c130-30 270-22 360 44 90-66 230-74 360-44V596c-130-30-270-22-360 44z"/>
<path fill="none" stroke="#768692" stroke-width="10" stroke-linecap="round" d="M600 646v104M300 634c80-12 160-6 230 22M300 670c80-12 160-6 230 22M900 634c-80-12-160-6-230 22M900 670c-80-12-160-6-230 22"/>
</svg>`;

/** Somebody at the shore, beside a tide gauge with the rungs of a ladder. */
const MYSELF = `${open}
<path fill="#00625c" d="M0 0h1200v800H0z"/>
<circle cx="830" cy="330" r="170" fill="#ffb81c"/>
<path fill="#41b6e6" d="M0 470h1200v330H0z"/>
<path fill="none" stroke="#a6daf3" stroke-width="10" stroke-linecap="round" d="M720 540h220M680 590h300M740 640h180M120 560h160M80 610h120"/>
<path fill="#425563" d="M0 800v-96q250-60 520-20t420 116z"/>
<path fill="none" stroke="#fff" stroke-width="22" stroke-linecap="round" d="${ladder([560, 690], [560, 240], 90, 7)}"/>
<path fill="#ffb81c" d="M548 452h114v26H548z"/>
<path fill="#003087" d="M300 690c-6-96-2-170 26-214 24-36 84-36 108 0 28 44 32 118 26 214z"/>
<path fill="#a86c30" d="M352 420h56v50q-28 22-56 0z"/>
<path fill="#c68642" d="M330 366c0-44 22-66 50-66s50 22 50 66c0 40-20 68-50 68s-50-28-50-68z"/>
<path fill="#231f20" d="M324 372c-16-62 14-98 56-98s72 36 56 98c-6-22-16-34-30-42-28 12-60 12-82 42z"/>
</svg>`;

/** A door that stands open, a board with what is done, and a ladder that leans beside it. */
const PRACTICE = `${open}
<path fill="#231f20" d="M0 0h1200v800H0z"/>
<path fill="#425563" d="M0 660h1200v140H0z"/>
<path fill="#ffb81c" d="M700 130h300v530H700z"/>
<path fill="#fff1c9" d="M700 130l150 60v530l-150-60z"/>
<circle cx="826" cy="446" r="14" fill="#231f20"/>
<path fill="#fff" d="M180 150h360v360H180z"/>
<path fill="none" stroke="#768692" stroke-width="14" stroke-linecap="round" d="M300 230h180M300 310h150M300 390h180M300 460h110"/>
<path fill="none" stroke="#006747" stroke-width="16" stroke-linecap="round" stroke-linejoin="round" d="M222 230l16 18 30-36M222 310l16 18 30-36M222 390l16 18 30-36"/>
<path fill="none" stroke="#ffb81c" stroke-width="22" stroke-linecap="round" d="${ladder([420, 740], [560, 120], 110, 8)}"/>
</svg>`;

/** The cover of a module that brings no picture of its own: one for each strand, drawn by us. */
export const STRAND_COVERS: Readonly<Record<Strand, string>> = { theory: THEORY, myself: MYSELF, practice: PRACTICE };

/** What the desk has to know when it opens; its scripts read it from the page. */
export interface DeskData {
  /** Of the module. */
  readonly id: string;
  /** Where the module can be played, the one to begin with first among equals. */
  readonly places: readonly DeskPlace[];
  readonly place: string;
  readonly learners: readonly DeskLearner[];
  readonly edition: DeskEdition;
}

/** One place to play in. */
export interface DeskPlace {
  readonly id: string;
  readonly label: string;
  readonly platform: string;
  readonly standard: string;
  readonly window?: { readonly width: number; readonly height: number };
  readonly most?: number;
  readonly note?: string;
}

/** Somebody to play as. */
export interface DeskLearner {
  readonly id: string;
  readonly name: string;
}

/** What is to be told of one state of the module's files. */
export interface DeskEdition {
  readonly number: number;
  /** The number of the edition on show; 0 while there is none. */
  readonly shown: number;
  readonly title: string;
  readonly pages: readonly { readonly id: string; readonly title: string }[];
  /** Blocks whose words the player reads when it starts: a change in one of them needs a new start. */
  readonly writing: readonly string[];
  readonly mistakes: readonly DeskFinding[];
  readonly advice: readonly DeskFinding[];
  /** When the first change of this edition was seen, in milliseconds since 1970. */
  readonly since?: number;
}

/** One mistake or piece of advice. */
export interface DeskFinding {
  readonly words: string;
  readonly remedy: string;
  readonly id: string;
  /** File, line and column as people write them: `modules/ward-round/pages/01-a.md:3:1`. */
  readonly place?: string;
  /** Opens the line in VS Code. */
  readonly link?: string;
}

/** Whether the desk's own page may load anything: only from where it came. */
export const DESK_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page of the desk: the module in a frame, and beside it what the platform sees and what a learner might do. */
export function deskPage(data: DeskData): string {
  // `<` is written as an escape, so that no value can end the script element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(data.edition.title)} – preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/lab/desk/desk.css">
<script type="module" src="/lab/desk/desk.js"></script>
<script type="application/json" id="desk-data">${json}</script>
</head>
<body>
<header class="bar">
<div class="bar__title">
<h1 id="title">${escaped(data.edition.title)}</h1>
<p id="said" role="status"></p>
</div>
<div class="bar__choices" role="group" aria-label="What to show">
${choice('place', 'Played on')}
${choice('learner', 'Learner')}
${choice('entry', 'How they come')}
${choice('size', 'Window')}
${choice('page', 'Go to page')}
${choice('show', 'Show')}
</div>
</header>
<main class="stage" id="stage-area" aria-label="The module">
<div class="stage__room" id="room">
<div class="device" id="device"><iframe id="stage" class="device__frame" title="The module, as a learner sees it"></iframe></div>
<div class="card" id="card" role="region" aria-label="The tab" hidden></div>
</div>
<section class="mistakes" id="mistakes" role="alert" hidden></section>
<p class="stage__foot" id="foot"></p>
</main>
<aside class="panel" aria-label="What the platform sees">
<div class="panel__rest">
<section class="panel__part">
<h2>What a learner might do</h2>
<div class="buttons" id="deeds"></div>
</section>
<section class="panel__part">
<h2>What the platform knows</h2>
<dl class="facts" id="facts"></dl>
<p class="note" id="place-note" hidden></p>
</section>
<section class="panel__part">
<h2>Saved progress</h2>
<div id="saved"></div>
</section>
<section class="panel__part" id="advice-part">
<h2 id="advice-title">Advice</h2>
<div id="advice"></div>
</section>
</div>
<section class="panel__part panel__happened">
<div class="journal__head">
<h2>What happened</h2>
<label><input type="checkbox" id="only-refused"> Only refused</label>
</div>
<ol class="journal" id="journal" tabindex="0" aria-label="Calls and statements, newest first"></ol>
</section>
</aside>
</body>
</html>
`;
}

function choice(id: string, label: string): string {
  return `<p class="choice"><label for="${id}">${label}</label><select id="${id}"></select></p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
//
// The desk's hand in the window of the module, which is of the same origin. It uses what a learner's hand would: links,
// buttons and choices; and it reads what the player shows on itself.
import { pause } from './dom.js';

/** How blocks are shown: as they are, or answered. @typedef {'untouched' | 'right' | 'wrong'} Answers */

/** The player, as far as the desk knows it. @typedef {HTMLElement & { session?: { connection: string } }} Player */

/** Where somebody is in a module. @typedef {{ readonly page: string, readonly scroll: number }} Place */

/** How long a module may take to start, in milliseconds. */
const PATIENCE = 30_000;

/** The window of the module inside the platform's page; the page itself where there is no platform. @param {HTMLIFrameElement} stage @returns {Window | undefined} */
export function moduleWindow(stage) {
  const inside = stage.contentDocument?.getElementById('content');
  // Elements of another window are no instances of this one's classes.
  const frame = inside?.localName === 'iframe' ? inside : stage;
  return /** @type {HTMLIFrameElement} */ (frame).contentWindow ?? undefined;
}

/** @param {Window | undefined} module @returns {Player | null} */
function playerIn(module) {
  return module?.document.querySelector('ll-player') ?? null;
}

/** Waits until the module has an answer of the platform; false when that takes too long, or `gone` says that it is over. @param {HTMLIFrameElement} stage @param {() => boolean} gone */
export async function started(stage, gone) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && !gone()) {
    const module = moduleWindow(stage);
    const ready = module?.document.documentElement.classList.contains('ll-ready');
    const connection = playerIn(module)?.session?.connection;
    if (ready && connection !== undefined && connection !== 'connecting') return true;
    await pause(10);
  }
  return false;
}

/** @param {Window | undefined} module @returns {Place | undefined} */
export function placeIn(module) {
  const page = playerIn(module)?.dataset['showing'];
  return module && page !== undefined ? { page, scroll: module.scrollY } : undefined;
}

/** Turns to a page, as a link in the text would. @param {Window | undefined} module @param {string} page */
export function turnTo(module, page) {
  const player = playerIn(module);
  const section = [...(player?.querySelectorAll('.ll-page') ?? [])].find(
    (one) => one.getAttribute('data-page') === page,
  );
  if (!module || !player || !section?.id || player.dataset['showing'] === page) return;
  const link = module.document.createElement('a');
  link.hidden = true;
  link.href = `#${encodeURIComponent(section.id)}`;
  player.append(link);
  link.click();
  link.remove();
}

/** Back to where somebody was. The page is drawn first, or it would be too short to scroll. @param {Window | undefined} module @param {Place | undefined} place */
export async function restore(module, place) {
  if (!module || !place) return;
  turnTo(module, place.page);
  for (let round = 0; round < 10; round += 1) {
    module.scrollTo(0, place.scroll);
    if (Math.abs(module.scrollY - place.scroll) < 2) return;
    await pause(20);
  }
}

/** Tells the session that the first half of the pages was opened, as the player tells it. @param {Window | undefined} module @param {readonly { readonly id: string }[]} pages */
export async function readHalf(module, pages) {
  const player = playerIn(module);
  if (!module || !player) return;
  const half = pages.slice(0, Math.max(1, Math.ceil(pages.length / 2)));
  for (const { id } of half) {
    turnTo(module, id);
    await pause(10);
  }
}

/** What goes on, checks or shows in a block. */
const PRESS = /^(Check|Show|Turn|Open|Start|Next|Continue|Use|Mark|Choose|Decide|Go on|See)/i;

/** The most steps that are taken in one block; the longest scenario has fewer. */
const STEPS = 12;

/**
 * Shows all pages at once, with every fold open; each block as it is, or after somebody has answered it.
 *
 * @param {Window} module
 * @param {Answers} answers
 */
export async function unfoldAll(module, answers) {
  const { document } = module;
  const pages = [...document.querySelectorAll('ll-player .ll-page')].filter(
    (one) => one instanceof /** @type {any} */ (module).HTMLElement,
  );
  for (const page of pages) {
    turnTo(module, page.getAttribute('data-page') ?? '');
    // The player draws, and then the blocks of the page do.
    await pause(30);
    if (answers !== 'untouched') await answerAll(module, page, answers);
  }
  for (const page of pages) /** @type {HTMLElement} */ (page).hidden = false;
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  module.scrollTo(0, 0);
}

/** @param {Window} module @param {Element} page @param {Answers} answers */
async function answerAll(module, page, answers) {
  for (const block of page.querySelectorAll('[block], .ll-block')) {
    for (let step = 0; step < STEPS; step += 1) {
      choose(module, block, answers);
      await pause(0);
      const next = [...block.querySelectorAll('button')].find(
        (one) =>
          !one.disabled &&
          one.getClientRects().length > 0 &&
          PRESS.test(one.textContent?.trim() ?? '') &&
          !one.dataset['pressed'],
      );
      if (!next) break;
      next.dataset['pressed'] = 'yes';
      next.click();
      await pause(0);
    }
  }
}

/**
 * Takes a choice wherever there is one to take. Nothing is typed. Where nobody can tell right from wrong from outside,
 * the first choice stands for right, because authors put the best one first, and the last for wrong.
 *
 * @param {Window} module
 * @param {Element} block
 * @param {Answers} answers
 */
function choose(module, block, answers) {
  const inputs = [...block.querySelectorAll('input')].filter(
    (input) => (input.type === 'radio' || input.type === 'checkbox') && !input.disabled,
  );
  const wanted = positions(module, block, answers);
  for (const name of new Set(inputs.map((input) => input.name))) {
    const group = inputs.filter((input) => input.name === name);
    const named = group.filter((input) => wanted?.includes(Number(input.value)));
    const [first, last] = [group[0], group.at(-1)];
    const some = named.length > 0 ? named : answers === 'right' ? [first] : [last];
    if (!group.some((input) => input.checked)) for (const input of some) input?.click();
  }
  for (const list of block.querySelectorAll('select')) {
    const values = [...list.options].map((one) => one.value).filter((value) => value !== '');
    const value = answers === 'right' ? values[0] : values.at(-1);
    if (list.disabled || list.value !== '' || value === undefined) continue;
    list.value = value;
    list.dispatchEvent(new /** @type {any} */ (module).Event('change', { bubbles: true }));
  }
}

/** The options of a question to choose, as many as it wants; nothing where the block is no question. @param {Window} module @param {Element} block @param {Answers} answers @returns {readonly number[] | undefined} */
function positions(module, block, answers) {
  const id = block.getAttribute('block');
  const { layout } = JSON.parse(playerIn(module)?.getAttribute('module') ?? '{}');
  const found = layout?.pages
    .flatMap((/** @type {any} */ page) => page.blocks)
    .find((/** @type {any} */ one) => one.id === id);
  if (found?.kind !== 'question' || answers === 'right') return found?.correct;
  const others = found.options
    .map((/** @type {unknown} */ _, /** @type {number} */ at) => at)
    .filter((/** @type {number} */ at) => !found.correct.includes(at));
  return [...others, ...found.correct].slice(0, found.correct.length);
}

/** Phones draw no bar beside the page; a browser on a desk does. @param {Window | undefined} module @param {boolean} phone */
export function barBeside(module, phone) {
  const root = module?.document.documentElement;
  if (root) root.style.scrollbarWidth = phone ? 'none' : '';
}

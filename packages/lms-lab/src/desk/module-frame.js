// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
//
// The desk's hand in the window of the module, which is of the same origin. It uses what a learner's hand would: links,
// buttons and choices; and it reads what the player shows on itself.
import { pause } from './dom.js';

/** The player, as far as the desk knows it. @typedef {HTMLElement & { session?: { connection: string } }} Player */

/** Where somebody is in a module. @typedef {{ readonly page: string, readonly scroll: number }} Place */

/** How long a module may take to start, in milliseconds. */
const PATIENCE = 8000;

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
 * @param {boolean} answer
 */
export async function unfoldAll(module, answer) {
  const { document } = module;
  const pages = [...document.querySelectorAll('ll-player .ll-page')].filter(
    (one) => one instanceof /** @type {any} */ (module).HTMLElement,
  );
  for (const page of pages) {
    turnTo(module, page.getAttribute('data-page') ?? '');
    // The player draws, and then the blocks of the page do.
    await pause(30);
    if (answer) await answerAll(module, page);
  }
  for (const page of pages) /** @type {HTMLElement} */ (page).hidden = false;
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  module.scrollTo(0, 0);
}

/** @param {Window} module @param {Element} page */
async function answerAll(module, page) {
  for (const block of page.querySelectorAll('[block], .ll-block')) {
    for (let step = 0; step < STEPS; step += 1) {
      choose(module, block);
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

/** Takes the first choice wherever there is one to take. Nothing is typed. @param {Window} module @param {Element} block */
function choose(module, block) {
  const groups = new Set();
  for (const input of block.querySelectorAll('input')) {
    if ((input.type !== 'radio' && input.type !== 'checkbox') || input.disabled || groups.has(input.name)) continue;
    groups.add(input.name);
    if (!input.checked) input.click();
  }
  for (const list of block.querySelectorAll('select')) {
    const value = [...list.options].find((one) => one.value !== '')?.value;
    if (list.disabled || list.value !== '' || value === undefined) continue;
    list.value = value;
    list.dispatchEvent(new /** @type {any} */ (module).Event('change', { bubbles: true }));
  }
}

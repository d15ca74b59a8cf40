// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
//
// Puts the words of a new edition into a module that is being played, and leaves everything else as it is: the page, the
// scroll position, the answers, and what somebody is typing. It compares the old text of the document with the new one
// and changes in the live document what differs. Where it cannot be sure, it changes nothing and says so; the desk then
// starts the module anew.

/** Raised where the live document has to be started anew. Nobody outside sees it. */
class TooDifferent extends Error {}

/**
 * @param {Document} old the document as it was served
 * @param {Document} next as it would be served now
 * @param {Document} live as it stands, after the player's work
 * @param {readonly string[]} writing blocks that need a new start when they change
 * @returns {boolean} whether the live document shows the new edition now
 */
export function patchDocument(old, next, live, writing) {
  /** @type {(() => void)[]} */
  const changes = [];
  try {
    plan(old, next, live, new Set(writing), changes);
  } catch (reason) {
    if (reason instanceof TooDifferent) return false;
    throw reason;
  }
  for (const change of changes) change();
  // The player gives new blocks their part of the session.
  const player = /** @type {(HTMLElement & { requestUpdate?: () => void }) | null} */ (live.querySelector('ll-player'));
  player?.requestUpdate?.();
  return true;
}

/**
 * @param {Document} old
 * @param {Document} next
 * @param {Document} live
 * @param {ReadonlySet<string>} writing
 * @param {(() => void)[]} changes
 */
function plan(old, next, live, writing, changes) {
  if (withoutTitle(old) !== withoutTitle(next) || old.body.className !== next.body.className) throw new TooDifferent();
  const players = [old, next, live].map((one) => one.querySelector('ll-player'));
  const [oldPlayer, nextPlayer, livePlayer] = players;
  if (!oldPlayer || !nextPlayer || !livePlayer) throw new TooDifferent();
  if (factsOf(oldPlayer) !== factsOf(nextPlayer)) throw new TooDifferent();

  const [before, after] = [sectionsOf(old), sectionsOf(next)];
  if (before.length !== after.length) throw new TooDifferent();
  before.forEach((section, at) => {
    const other = after[at];
    if (!other || section.id !== other.id) throw new TooDifferent();
    if (section.isEqualNode(other)) return;
    // What contents and notes know of a page, the player read when it started.
    if (openingTag(section) !== openingTag(other)) throw new TooDifferent();
    const shown = live.getElementById(section.id);
    if (!shown) throw new TooDifferent();
    compareChildren(section, other, shown, writing, changes);
  });
  for (const place of ['header', 'footer']) {
    const [one, other, shown] = [old, next, live].map((each) => each.querySelector(`ll-player > ${place}`));
    if (!one || !other || !shown) throw new TooDifferent();
    if (one.isEqualNode(other)) continue;
    if (one.childNodes.length !== shown.childNodes.length) throw new TooDifferent();
    const copies = [...other.childNodes].map((node) => live.importNode(node, true));
    changes.push(() => shown.replaceChildren(...copies));
  }
}

/** @param {Document} one */
function withoutTitle(one) {
  return [...one.head.children]
    .filter(({ localName }) => localName !== 'title')
    .map(({ outerHTML }) => outerHTML)
    .join('');
}

/** Everything that the player knows of the module besides its words; the hash of the content may differ. @param {Element} player */
function factsOf(player) {
  const { contentHash: _, ...facts } = JSON.parse(player.getAttribute('module') ?? '{}');
  return JSON.stringify([facts, player.getAttribute('makers')]);
}

/** @param {Document} one */
function sectionsOf(one) {
  return [...one.querySelectorAll('main > .ll-page')];
}

/** @param {Element} element */
function openingTag(element) {
  return [...element.attributes].map(({ name, value }) => `${name}=${value}`).join('\n');
}

/**
 * @param {Node} old
 * @param {Node} next
 * @param {Node} live
 * @param {ReadonlySet<string>} writing
 * @param {(() => void)[]} changes
 */
function compareChildren(old, next, live, writing, changes) {
  const before = [...old.childNodes];
  const after = [...next.childNodes];
  const shown = pairUp(before, [...live.childNodes]);
  let first = 0;
  while (first < before.length && first < after.length && before[first]?.isEqualNode(after[first] ?? null)) first += 1;
  let last = 0;
  const most = Math.min(before.length, after.length) - first;
  while (last < most && before.at(-1 - last)?.isEqualNode(after.at(-1 - last) ?? null)) last += 1;

  const gone = before.slice(first, before.length - last);
  const come = after.slice(first, after.length - last);
  const places = shown.slice(first, before.length - last);
  if (gone.length === come.length && gone.every((node, at) => alike(node, come[at]))) {
    gone.forEach((node, at) => {
      const [other, place] = [come[at], places[at]];
      if (other && place && !node.isEqualNode(other)) compare(node, other, place, writing, changes);
    });
    return;
  }
  for (const node of [...gone, ...come]) mayReplace(node, writing);
  const neighbour = shown[before.length - last] ?? null;
  const document = /** @type {Document} */ (live.ownerDocument);
  const copies = come.map((node) => document.importNode(node, true));
  changes.push(() => {
    for (const node of places) node.parentNode?.removeChild(node);
    for (const copy of copies) live.insertBefore(copy, neighbour);
  });
}

/**
 * The live node of each node of the document. The player adds some of its own, which are left out.
 *
 * @param {readonly ChildNode[]} written
 * @param {readonly ChildNode[]} live
 */
function pairUp(written, live) {
  const own = live.filter(
    (node) =>
      !(node.nodeType === 8 || (node.nodeType === 1 && OF_THE_PLAYER.test(/** @type {Element} */ (node).className))),
  );
  const fits = own.length === written.length && own.every((node, at) => node.nodeName === written[at]?.nodeName);
  if (!fits) throw new TooDifferent();
  return own;
}

/** What the player puts between the words of a page. */
const OF_THE_PLAYER = /^(?:ll-start|ll-left-list|ll-print-all-place)$/;

/** @param {Node} one @param {Node | undefined} other */
function alike(one, other) {
  return one.nodeName === other?.nodeName;
}

/**
 * @param {ChildNode} old
 * @param {ChildNode} next
 * @param {ChildNode} live
 * @param {ReadonlySet<string>} writing
 * @param {(() => void)[]} changes
 */
function compare(old, next, live, writing, changes) {
  if (old.nodeType !== 1) {
    changes.push(() => void (live.nodeValue = next.nodeValue));
    return;
  }
  const [one, other] = [/** @type {Element} */ (old), /** @type {Element} */ (next)];
  // An element with a life of its own takes its text over once, so it is made anew.
  const lives = one.localName.includes('-');
  if (!lives && openingTag(one) === openingTag(other) && one.childNodes.length > 0) {
    compareChildren(one, other, live, writing, changes);
    return;
  }
  mayReplace(one, writing);
  mayReplace(other, writing);
  const copy = /** @type {Document} */ (live.ownerDocument).importNode(next, true);
  changes.push(() => live.replaceWith(copy));
}

/** @param {Node} node @param {ReadonlySet<string>} writing */
function mayReplace(node, writing) {
  if (node.nodeType !== 1) return;
  const element = /** @type {Element} */ (node);
  const blocks = [element, ...element.querySelectorAll('[block]')].map((one) => one.getAttribute('block') ?? '');
  if (blocks.some((block) => writing.has(block))) throw new TooDifferent();
}

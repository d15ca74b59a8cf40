// The desk's page: a module as it is played on a platform, and what the platform sees. Served as it stands: hence
// JavaScript, with types in the comments.
import { createDevice } from './device.js';
import { ask, button, fill, make, part, pause } from './dom.js';
import { createFindings } from './findings.js';
import { createJournal } from './journal.js';
import { barBeside, moduleWindow, placeIn, readHalf, restore, started, turnTo, unfoldAll } from './module-frame.js';
import { patchDocument } from './patch.js';
import { createStanding } from './standing.js';

/** @typedef {import('./page.js').DeskPlace} DeskPlace */
/** @typedef {import('./module-frame.js').Place} Place */

/** @type {import('./page.js').DeskData} */
const given = JSON.parse(document.getElementById('desk-data')?.textContent ?? '{}');
// The token has done its work; it need not stand in the address, in pictures of the screen or in the history.
history.replaceState(null, '', '/');

const stage = part('stage', HTMLIFrameElement);
const card = part('card', HTMLElement);
const device = part('device', HTMLElement);
const said = part('said', HTMLElement);
const select = {
  place: part('place', HTMLSelectElement),
  learner: part('learner', HTMLSelectElement),
  entry: part('entry', HTMLSelectElement),
  size: part('size', HTMLSelectElement),
  page: part('page', HTMLSelectElement),
  show: part('show', HTMLSelectElement),
};
const { fit, fillSizes } = createDevice({ stage, device, size: select.size }, () => place().window);
const journal = createJournal(part('journal', HTMLOListElement), part('only-refused', HTMLInputElement));
const findings = createFindings({
  mistakes: part('mistakes', HTMLElement),
  advice: part('advice', HTMLElement),
  adviceTitle: part('advice-title', HTMLElement),
});
const showStanding = createStanding(part('facts', HTMLElement), part('saved', HTMLElement));

let edition = given.edition;
let learners = [...given.learners];
let learner = learners[0]?.id ?? 'learner-1';
/** Rises with each launch: what waits for an older one gives up. */
let launches = 0;
let isOpen = false;
let isCut = false;
/** The document on show, as it was served. @type {Document | undefined} */
let served;

/** @returns {DeskPlace} */
function place() {
  const found = given.places.find(({ id }) => id === select.place.value) ?? given.places[0];
  if (!found) throw new Error('There is no place.');
  return found;
}

/** @param {string} words */
function say(words) {
  said.textContent = words;
}

// Launching and leaving

/** Waits until the frame shows another page. @param {string} address */
function goTo(address) {
  return new Promise((resolve) => {
    stage.addEventListener('load', resolve, { once: true });
    stage.contentWindow?.location.replace(address);
  });
}

/** @param {Record<string, unknown>} more */
function launchAddress(more) {
  return `/lab/launch?options=${encodeURIComponent(JSON.stringify(more))}`;
}

/** @param {{ readonly at?: Place | undefined }} [how] */
async function launch({ at } = {}) {
  launches += 1;
  const mine = launches;
  if (edition.shown === 0)
    return showCard(
      'There is nothing to show yet.',
      'As soon as the mistakes are mended, the module comes by itself.',
      [],
    );
  hideCard();
  if (isCut) await mendNetwork();
  const { platform, standard } = place();
  const scorm = standard === 'scorm12' || standard === 'scorm2004' ? { standard } : {};
  const mode = ['browse', 'review'].includes(select.entry.value) ? { mode: select.entry.value } : {};
  const show = select.show.value;
  served = undefined;
  const asServed = fetchDocument(show === 'learner' || show === 'words' ? standard : 'scorm12');
  if (show === 'words') await goTo(`/content/${standard}/index.html?straight`);
  else if (show === 'learner') {
    if (platform === 'web') await carryOverHere();
    await goTo(launchAddress({ platform, ...scorm, ...mode, learner, name: nameOf(learner), watched: true }));
  } else await goTo(launchAddress({ platform: 'strict', standard: 'scorm12', mode: 'browse', learner: 'every-block' }));
  if (mine !== launches) return;
  isOpen = true;
  nameDeeds();
  if (show === 'words') {
    for (const fold of stage.contentDocument?.querySelectorAll('details') ?? []) fold.open = true;
  } else if (!(await started(stage, () => mine !== launches || !card.hidden))) {
    if (mine === launches && card.hidden) say('The module did not start.');
    return;
  }
  const module = moduleWindow(stage);
  barBeside(module, select.size.value === 'phone');
  if (module && (show === 'untouched' || show === 'right' || show === 'wrong')) await unfoldAll(module, show);
  if (show === 'learner') await restore(module, at);
  else if (at && module) module.scrollTo(0, at.scroll);
  if (mine !== launches) return;
  served = await asServed;
  shownNow();
  askStanding();
}

/** @param {string} standard */
async function fetchDocument(standard) {
  const response = await fetch(`/content/${standard}/index.html?edition=${edition.shown}`);
  return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
}

/** Leaves a mark for whoever waits for it, and names the page that is open. */
function shownNow() {
  document.documentElement.dataset['shown'] = String(edition.shown);
  follow();
}

/** Closes the tab of the module, as a learner does. */
async function close() {
  launches += 1;
  if (isOpen) await goTo('about:blank');
  isOpen = false;
  served = undefined;
  nameDeeds();
}

/** Starts the module anew where the learner is, because something changed that cannot be changed in place. */
async function restart() {
  const at =
    select.show.value === 'learner'
      ? placeIn(moduleWindow(stage))
      : { page: '', scroll: moduleWindow(stage)?.scrollY ?? 0 };
  await close();
  await launch({ at });
}

// What stands in place of the module

/** @param {string} title @param {string} words @param {readonly HTMLElement[]} buttons */
function showCard(title, words, buttons) {
  card.replaceChildren(
    make('h2', { tabindex: '-1' }, title),
    make('p', {}, words),
    make('div', { class: 'buttons' }, ...buttons),
  );
  card.hidden = false;
  device.hidden = true;
}

function hideCard() {
  card.hidden = true;
  device.hidden = false;
  fit();
}

function backButtons() {
  return [
    button('Come back', () => void comeBack()),
    button('Come back as another learner', () => void comeBackAsAnother(), 'button button--quiet'),
  ];
}

// What a learner might do

async function closeTab() {
  await close();
  journal.event(`${nameOf(learner)} closed the tab`);
  say('The tab is closed.');
  showCard('The tab is closed.', 'What the platform kept of it stands beside this.', backButtons());
  card.querySelector('h2')?.focus();
  askStanding();
}

async function cutNetwork() {
  isCut = true;
  await ask('do', { what: 'cut', learner });
  /** @type {any} */ (stage.contentWindow)?.lab?.offline(true);
  journal.event('The network was cut');
  say('There is no network now. Nothing that the module sends arrives.');
  nameDeeds();
}

async function mendNetwork() {
  isCut = false;
  await ask('do', { what: 'restore', learner });
  /** @type {any} */ (stage.contentWindow)?.lab?.offline(false);
  moduleWindow(stage)?.dispatchEvent(new Event('online'));
  journal.event('The network is back');
  say('The network is back.');
  nameDeeds();
}

async function endSession() {
  await ask('do', { what: 'end-session', learner });
  journal.event('The platform ended the session');
  say('The platform has ended the session. The module hears of it when it next saves.');
}

async function comeBack() {
  const fromCard = card.contains(document.activeElement);
  await close();
  journal.event(`${nameOf(learner)} came back`);
  await launch();
  // The button that had the focus is gone.
  if (fromCard) stage.focus();
}

/** After a launch that was refused: a new login, as the platform asks for. */
async function logInAgain() {
  await ask('do', { what: 'log-in', learner });
  journal.event(`${nameOf(learner)} logged in again`);
  await comeBack();
}

async function comeBackAsAnother() {
  const at = learners.findIndex(({ id }) => id === learner);
  await playAs(learners[at + 1]?.id ?? 'another');
}

/** @param {string} id */
async function playAs(id) {
  await close();
  if (id === 'another') {
    const number = learners.length + 1;
    learners = [...learners, { id: `learner-${number}`, name: `Learner ${number}` }];
    learner = `learner-${number}`;
  } else learner = id;
  fillLearners();
  journal.event(`${nameOf(learner)} opened the module`);
  await launch();
}

async function startAgain() {
  await close();
  // What the module sent as it went has to be there before it is forgotten.
  await pause(60);
  await ask('do', { what: 'forget', learner });
  forgetDevice();
  journal.clear();
  journal.event('Everything was forgotten');
  if (['half', 'first'].includes(select.entry.value)) select.entry.value = 'left';
  await launch();
  say('Everything is forgotten: every learner, every place, and the words on this device.');
}

function forgetDevice() {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (key.startsWith('ll.')) store.removeItem(key);
}

/** @param {string} id */
function nameOf(id) {
  return learners.find((one) => one.id === id)?.name ?? id;
}

async function comeAs() {
  const how = select.entry.value;
  await close();
  if (how === 'first' || how === 'half') {
    await pause(60);
    await ask('do', { what: 'forget', learner });
    forgetDevice();
  }
  await launch();
  if (how !== 'half') return;
  await readHalf(moduleWindow(stage), edition.pages);
  // The module saves a moment after the last page was turned.
  await pause(400);
  await closeAndReturn();
}

async function closeAndReturn() {
  await close();
  await pause(60);
  journal.event(`${nameOf(learner)} came back half-way`);
  await launch();
}

const network = button('Cut the network', () => void (isCut ? mendNetwork() : cutNetwork()), 'button button--quiet');
const deeds = [
  button('Close the tab', () => void closeTab(), 'button button--quiet'),
  button('Come back', () => void comeBack(), 'button button--quiet'),
  network,
  button('End the session', () => void endSession(), 'button button--quiet'),
  button('Come back as another learner', () => void comeBackAsAnother(), 'button button--quiet'),
  button('Start again, forget all', () => void startAgain(), 'button button--quiet'),
];
part('deeds', HTMLElement).append(...deeds);

function nameDeeds() {
  network.textContent = isCut ? 'Restore the network' : 'Cut the network';
  // Whoever looks at every block at once is no learner.
  for (const deed of deeds) deed.disabled = select.show.value !== 'learner';
  if (deeds[0]) deeds[0].disabled ||= !isOpen;
}

// What is shown beside the module

let asking = false;
let askAgain = false;

/** Asks what the platform knows; while an answer is awaited, once more is enough. */
function askStanding() {
  if (asking) return void (askAgain = true);
  asking = true;
  const there = place();
  const { platform, standard } = there;
  const state = platform === 'web' ? (localStorage.getItem(`ll.state.${given.id}.web`) ?? '') : undefined;
  void ask('standing', { platform, standard, learner, ...(state === undefined ? {} : { state }) })
    .then(
      (standing) => {
        if (there === place()) showStanding(there, standing);
      },
      () => undefined,
    )
    .finally(() => {
      asking = false;
      if (!askAgain) return;
      askAgain = false;
      askStanding();
    });
}

/** Takes what this device keeps for the web over into the layout of now. */
async function carryOverHere() {
  const key = `ll.state.${given.id}.web`;
  const before = localStorage.getItem(key);
  if (before === null) return;
  const { state } = await ask('carry', { state: before });
  if (state !== before) localStorage.setItem(key, state);
}

/** The page that is open, in the list of pages. */
function follow() {
  const page = select.show.value === 'learner' ? placeIn(moduleWindow(stage))?.page : undefined;
  if (page !== undefined && select.page.value !== page && document.activeElement !== select.page)
    select.page.value = page;
}

function fillLearners() {
  fill(
    select.learner,
    [...learners.map(({ id, name }) => /** @type {const} */ ([id, name])), ['another', 'Another learner']],
    learner,
  );
}

function fillPages() {
  fill(select.page, [
    ['cover', 'Cover'],
    ...edition.pages.map(({ id, title }, at) => /** @type {const} */ ([id, `${at + 1}. ${title}`])),
    ['end', 'The end'],
    ['notes', 'My notes'],
    ['references', 'References'],
    ['about', 'About'],
  ]);
}

function showEdition() {
  part('title', HTMLElement).textContent = edition.title;
  document.title = `${edition.title} – preview`;
  fillPages();
  findings.showMistakes(edition.mistakes, edition.shown > 0);
  findings.showAdvice(edition.advice);
  if (edition.mistakes.length > 0) say('');
}

/** New words in place, where that is possible; otherwise a new start at the same place. @param {import('./page.js').DeskEdition} next */
async function takeEdition(next) {
  const before = edition;
  edition = next;
  showEdition();
  document.documentElement.dataset['edition'] = String(edition.number);
  if (next.shown === before.shown || next.shown === 0) return;
  if (before.shown === 0) return launch();
  if (!isOpen) return;
  const module = moduleWindow(stage);
  const old = served;
  const mine = launches;
  if (select.show.value === 'learner' && old && module) {
    const now = await fetchDocument(place().standard);
    if (mine !== launches) return;
    if (now && patchDocument(old, now, module.document, edition.writing)) {
      served = now;
      shownNow();
      return sayHowLong();
    }
  }
  await restart();
  sayHowLong();
}

function sayHowLong() {
  if (edition.since === undefined) return;
  say(`Your change is on show (${Math.max(1, Date.now() - edition.since)} milliseconds after you saved it).`);
}

// Hearing

/** Whether the call that is told next sent something that never arrived. */
let isLost = false;

window.addEventListener('lab', (event) => {
  const heard = /** @type {CustomEvent<import('../host/types.js').Heard>} */ (event).detail;
  if (heard.what === 'says') {
    journal.event(`The platform says: ${heard.text}`);
    say(`The platform says: ${heard.text}`);
    if (!stage.contentDocument?.getElementById('content'))
      showCard('The platform did not open the module.', heard.text, [
        button('Log in again and come back', () => void logInAgain()),
      ]);
    return;
  }
  if (heard.what === 'lost') return void (isLost = true);
  journal.call(heard.line, isLost);
  isLost = false;
  if (/Commit|Finish|Terminate|Initialize/.test(heard.line.call)) setTimeout(askStanding, 30);
});

const events = new EventSource('/desk/events');
let takes = Promise.resolve();
events.addEventListener('edition', (event) => {
  const next = JSON.parse(event.data);
  takes = takes.then(() => (next.number >= edition.number ? takeEdition(next) : undefined));
});
events.addEventListener('request', (event) => {
  journal.request(JSON.parse(event.data));
  setTimeout(askStanding, 30);
});
events.addEventListener('statement', (event) => journal.statement(JSON.parse(event.data)));
events.addEventListener('error', () => {
  if (events.readyState !== EventSource.OPEN) say('The preview has stopped. Start it again in the terminal.');
});

// Choosing

/** @param {HTMLSelectElement} list @param {() => unknown} use */
function onChange(list, use) {
  list.addEventListener('change', () => void use());
}

onChange(select.place, async () => {
  fillSizes();
  fit();
  notePlace();
  const { label } = place();
  say(`Opening on ${label}. The first time takes a few seconds.`);
  await close();
  journal.event(`Opened on ${label}`);
  await launch();
  if (isOpen && place().label === label) say(`Opened on ${label}.`);
});
onChange(select.learner, () => playAs(select.learner.value));
onChange(select.entry, comeAs);
onChange(select.size, () => {
  fit();
  barBeside(moduleWindow(stage), select.size.value === 'phone');
});
onChange(select.show, () => restart());
onChange(select.page, () => {
  const module = moduleWindow(stage);
  if (select.show.value === 'learner') return turnTo(module, select.page.value);
  module?.document.querySelector(`[data-page="${select.page.value}"]`)?.scrollIntoView();
});
window.addEventListener('resize', fit);
// The module tells nobody outside which page it shows.
setInterval(() => {
  follow();
  if (place().platform === 'web' && isOpen) askStanding();
}, 500);

function notePlace() {
  const note = part('place-note', HTMLElement);
  note.textContent = place().note ?? '';
  note.hidden = place().note === undefined;
}

fill(
  select.place,
  given.places.map(({ id, label }) => [id, label]),
  given.place,
);
fill(select.entry, [
  ['left', 'As they left it'],
  ['first', 'For the first time'],
  ['half', 'Half-way through'],
  ['browse', 'To look around (browse)'],
  ['review', 'To look back (review)'],
]);
fill(select.show, [
  ['learner', 'As it is played'],
  ['untouched', 'All blocks, untouched'],
  ['right', 'All answered right'],
  ['wrong', 'All answered wrong'],
  ['words', 'All words on one page'],
]);
fillLearners();
fillSizes();
notePlace();
showEdition();
nameDeeds();
fit();
void launch();

// The page of the lab: a platform that plays one module. Served as it stands: hence JavaScript, with types in the comments.
import { browserConnection } from './connection.js';
import { makeApi } from './make-api.js';

/** @typedef {import('./types.js').LaunchOptions} LaunchOptions */

/** What the server wrote into the page. */
const given = JSON.parse(document.getElementById('lab-data')?.textContent ?? '{}');
/** @type {LaunchOptions} */
const options = given.options;
/** @type {import('./types.js').Network} */
const network = { state: 'up' };

let everHidden = document.visibilityState === 'hidden';
let closing = false;
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') everHidden = true;
});
// A bfcache page that comes back is not going away any more.
for (const name of ['beforeunload', 'pagehide']) window.addEventListener(name, () => void (closing = true));
window.addEventListener('pageshow', () => void (closing = false));

/** @type {Window | undefined} */
let popup;

/**
 * Tells the page around this one, at once: what a module does as it goes away would come too late otherwise.
 *
 * @param {import('./types.js').Heard} heard
 */
function tell(heard) {
  if (options.watched) window.parent.dispatchEvent(new CustomEvent('lab', { detail: heard }));
}

/** What the platform says to the learner: in a message box, or to the page around, which shows it in its own way. @param {string} text */
function say(text) {
  lab.alerts.push(text);
  if (options.watched) tell({ what: 'says', text });
  else window.alert(text);
}

const lab = {
  /** @type {import('./types.js').LabPlatform | undefined} */
  platform: undefined,
  options,
  /** What the platform said to the learner in message boxes. @type {string[]} */
  alerts: [],
  network,
  /** Every call of this launch. */
  get calls() {
    return lab.platform?.calls ?? [];
  },
  /** What the platform refused, and why. */
  get refused() {
    return lab.platform?.refused ?? [];
  },
  /** Every break of a rule in this launch. */
  get faults() {
    return lab.platform?.faults ?? [];
  },
  values: () => lab.platform?.values() ?? {},
  /** @param {import('./types.js').CallFault} fault */
  fail: (fault) => lab.platform?.fail(fault),
  mend: () => lab.platform?.mend(),
  /** @param {boolean} fail */
  failCommits: (fail) => lab.platform?.failCommits(fail),
  /** Takes the network away from the platform's page, or gives it back. @param {boolean} off */
  offline: (off) => void (network.state = off ? 'lost' : 'up'),
  /** Ends the learner's login on the server; the page does not know. */
  async expire() {
    await fetch('/lab/expire', { method: 'POST', body: JSON.stringify(options) });
  },
  /** Asks the server what the platform would say of the learner. */
  async report() {
    return (await fetch('/lab/report', { method: 'POST', body: JSON.stringify(options) })).json();
  },
  /** Takes the module away, as a learner does who closes the player. */
  close() {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById('content'));
    if (frame) frame.src = 'about:blank';
    popup?.close();
  },
};
Object.assign(window, { lab });

function putApi() {
  const { standard } = options;
  const setup = {
    options,
    data: given.data,
    connection: browserConnection(`/lab/platform/${given.session}`, network, () => tell({ what: 'lost' })),
    ScormAgain: /** @type {any} */ (window)[standard === 'scorm12' ? 'Scorm12API' : 'Scorm2004API'],
    now: () => performance.now(),
    wasHidden: () => everHidden,
    isClosing: () => closing,
    alert: say,
  };
  lab.platform = makeApi(setup, network, (line) => tell({ what: 'call', line }));
  Object.assign(window, { [standard === 'scorm12' ? 'API' : 'API_1484_11']: lab.platform.api });
}

function play() {
  const { late = 0, nested = 0 } = options;
  if (given.hasApi && late === 0) putApi();
  else if (given.hasApi && late > 0) setTimeout(putApi, late);

  const address = nested > 0 ? `/lab/frame?depth=${nested}&to=${encodeURIComponent(given.address)}` : given.address;
  if (options.window === 'popup') {
    showButton(() => {
      popup = window.open(address, 'lab', 'popup,width=1024,height=768') ?? undefined;
    });
    return;
  }
  const frame = document.createElement('iframe');
  frame.id = 'content';
  frame.title = 'Module';
  frame.allow = given.frameAllow ?? 'fullscreen';
  frame.src = address;
  document.body.append(frame);
}

/** @param {() => void} open */
function showButton(open) {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('open'));
  button.hidden = false;
  button.addEventListener('click', open);
}

if (given.refused) {
  say(given.refused);
} else if (given.player) {
  showButton(() => {
    popup =
      window.open(given.player, 'player', 'popup,location=0,menubar=0,resizable=0,width=1024,height=768') ?? undefined;
  });
} else {
  play();
}

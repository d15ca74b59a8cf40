// The page of the lab: an LMS that plays one module. Served as it stands: hence JavaScript, with types in the comments.
import { createPlatform } from './platform.js';

/** @typedef {import('./types.js').LaunchOptions} LaunchOptions */

/** What the server wrote into the page. */
const given = JSON.parse(document.getElementById('lab-data')?.textContent ?? '{}');

let everHidden = document.visibilityState === 'hidden';
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') everHidden = true;
});

/**
 * Sends what was committed to the server, as an LMS does: a synchronous request, or a beacon where the browser does not
 * allow one while a page goes away.
 *
 * @param {string} learner @param {string} standard
 * @returns {import('./types.js').Deliver}
 */
function deliverTo(learner, standard) {
  return (record, final) => {
    const url = `/lab/record?learner=${encodeURIComponent(learner)}&standard=${standard}`;
    const body = JSON.stringify({ record, final });
    try {
      const request = new XMLHttpRequest();
      request.open('POST', url, false);
      request.send(body);
      return request.status === 200;
    } catch {
      return navigator.sendBeacon(url, body);
    }
  };
}

/** @type {Window | undefined} */
let popup;

const lab = {
  /** @type {import('./types.js').LabPlatform | undefined} */
  platform: undefined,
  /** @type {LaunchOptions} */
  options: given.options,
  /** Every call of this launch. */
  get calls() {
    return lab.platform?.calls ?? [];
  },
  /** Every break of a rule in this launch. */
  get faults() {
    return lab.platform?.faults ?? [];
  },
  values: () => lab.platform?.values() ?? {},
  /** @param {boolean} fail */
  failCommits: (fail) => lab.platform?.failCommits(fail),
  /** Takes the module away, as a learner does who closes the player. */
  close() {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById('content'));
    if (frame) frame.src = 'about:blank';
    popup?.close();
  },
};
Object.assign(window, { lab });

/** @param {LaunchOptions} options */
function putApi(options) {
  const { standard, learner = 'learner-1' } = options;
  const ScormAgain = /** @type {any} */ (window)[standard === 'scorm12' ? 'Scorm12API' : 'Scorm2004API'];
  lab.platform = createPlatform(ScormAgain, options, given.kept, deliverTo(learner, standard), () => everHidden);
  Object.assign(window, { [standard === 'scorm12' ? 'API' : 'API_1484_11']: lab.platform.api });
}

/** @param {LaunchOptions} options */
function play(options) {
  const { late = 0, nested = 0 } = options;
  if (late === 0) putApi(options);
  else if (late > 0) setTimeout(() => putApi(options), late);

  const address = nested > 0 ? `/lab/frame?depth=${nested}` : given.launch;
  if (options.window === 'popup') {
    const open = /** @type {HTMLButtonElement} */ (document.getElementById('open'));
    open.hidden = false;
    open.addEventListener('click', () => {
      popup = window.open(address, 'lab', 'popup,width=1024,height=768') ?? undefined;
    });
  } else {
    const frame = document.createElement('iframe');
    frame.id = 'content';
    frame.title = 'Module';
    frame.allow = 'fullscreen';
    frame.src = address;
    document.body.append(frame);
  }
}

play(given.options);

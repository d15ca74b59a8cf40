/** How long a window takes to close, if it does. */
const WAIT = 300;

/** What a learner could go on to from a window: then it is not there for the module alone. */
const WAYS_ON = 'a,area,button,form,nav,[role=button],[role=link]';

/**
 * Makes what goes where the platform wants the learner to be, or, where it says nothing, tries to close the window that
 * the platform opened for the module: this one, or the one this frame is in.
 * Browsers close only windows that a script opened, and say nothing when they do not; so we look whether it is gone.
 */
export function windowCloser(window: Window): (returnUrl: string | undefined) => Promise<boolean> {
  // Frames and their window share one history. Asked before the module adds to it.
  const cameFromElsewhere = window.history.length > 1;

  return async (returnUrl) => {
    if (returnUrl !== undefined) {
      window.location.assign(returnUrl);
      // The page is on its way out; should the way be blocked, the learner can close it.
      return false;
    }
    if (cameFromElsewhere || !isForModuleAlone(window)) return false;
    window.top?.close();
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    return window.top?.closed === true;
  };
}

/**
 * Whether the browser window shows this module and nothing else. A script may close every window that a script opened,
 * and a whole platform may be in one: it has been somewhere before the module, or has something else to press, or other
 * frames. What cannot be looked into may be a platform, and stays.
 */
function isForModuleAlone(window: Window): boolean {
  try {
    for (let at = window; at !== at.parent; at = at.parent) {
      const { document, length } = at.parent;
      if (length > 1) return false;
      if ([...document.querySelectorAll(WAYS_ON)].some((one) => one.getClientRects().length > 0)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

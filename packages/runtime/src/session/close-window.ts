/** How long a window takes to close, if it does. */
const WAIT = 300;

/**
 * Goes where the platform wants the learner to be, or, where it says nothing, tries to close the window that the platform opened for the module: this one, or the one this frame is in.
 * Browsers close only windows that a script opened, and say nothing when they do not; so we look whether it is gone.
 */
export async function closeWindow(window: Window, returnUrl: string | undefined): Promise<boolean> {
  if (returnUrl !== undefined) {
    window.location.assign(returnUrl);
    // The page is on its way out; should the way be blocked, the learner can close it.
    return false;
  }
  const targets = [window, window.top];
  for (const target of targets) {
    try {
      target?.close();
    } catch {
      // A window that may not be touched stays open; the learner is told so.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, WAIT));
  return targets.some((target) => target?.closed === true);
}

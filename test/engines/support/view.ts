/** A page, or the frame of a module in one, in whichever engine: what all drivers can do. */
export interface View {
  /** Runs a function that stands by itself in the page; what goes in and comes out is JSON. */
  run<Given, Answer>(script: (given: Given) => Answer | Promise<Answer>, given: Given): Promise<Answer>;
  /** The same for the source of such a function. */
  runText<Answer>(source: string, given: unknown): Promise<Answer>;
  /** A click of the mouse in the middle of the one element that the selector names. */
  click(css: string): Promise<void>;
  /** Types on the keyboard, into the element that the selector names. */
  type(css: string, text: string): Promise<void>;
  /** One key by its name (`Enter`, `ArrowRight`), where the selector says. */
  press(css: string, key: string): Promise<void>;
}

/** One window or tab. */
export interface Window {
  readonly view: View;
  /** The frame that the selector names, once it is there. */
  frame(css: string): Promise<View>;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
  /** PNG of what is on the screen. */
  screenshot(): Promise<Uint8Array>;
  /** The printed page as PDF, where the driver can print. */
  pdf?(): Promise<Uint8Array>;
}

/** One browser profile: what it keeps lasts over its windows, and goes with it. */
export interface Profile {
  open(): Promise<Window>;
  /** The window that opens by itself while `act` runs. */
  popup(act: () => Promise<void>): Promise<Window>;
  close(): Promise<void>;
}

/** One engine on this machine. */
export interface Engine {
  /** As in the documents: `Firefox 153.8.0esr`. */
  readonly name: string;
  profile(): Promise<Profile>;
  close(): Promise<void>;
}

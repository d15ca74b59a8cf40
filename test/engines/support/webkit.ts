import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, Capabilities, Key, type WebDriver, type WebElementPromise } from 'selenium-webdriver';
import { presentWebKit } from '../../../scripts/engines.mjs';
import { waitUntil } from '../../support/wait-until.js';
import type { Engine, Profile, View, Window } from './view.js';

const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Space: Key.SPACE,
  ArrowDown: Key.ARROW_DOWN,
  ArrowRight: Key.ARROW_RIGHT,
};

/** A port that is free at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A screen that nobody looks at; the number it was given. */
function openScreen(program: string): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    screen.on('error', reject);
    (screen.stdio[3] as Readable).once('data', (number: Buffer) =>
      resolve({ screen, display: `:${String(number).trim()}` }),
    );
  });
}

/** A driver has one window and one frame at a time; one thing is done after the other. */
function createSession(driver: WebDriver) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };

  /** Its driver finds nothing to click in a part of a drawing, which has no box of its own; a mouse does. */
  async function clickOn(element: WebElementPromise): Promise<void> {
    const middle = await driver.executeScript<{ x: number; y: number } | null>(
      `const [one] = arguments;
      if (!(one instanceof SVGElement)) return null;
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };`,
      element,
    );
    if (!middle) return element.click();
    await driver.actions().move(middle).click().perform();
  }

  /** Where the driver is. Each change of place is three questions to it, so none is made without need. */
  let stands: string | undefined;

  async function goTo(handle: string, frame: string | undefined): Promise<void> {
    stands = undefined;
    await driver.switchTo().window(handle);
    await driver.switchTo().defaultContent();
    if (frame !== undefined) await driver.switchTo().frame(await driver.findElement(By.css(frame)));
    stands = `${handle} ${frame ?? ''}`;
  }

  function windowOf(handle: string): Window {
    const at = <Answer>(frame: string | undefined, act: () => Promise<Answer>): Promise<Answer> =>
      inTurn(async () => {
        if (stands === `${handle} ${frame ?? ''}`) {
          try {
            return await act();
          } catch (error) {
            // The frame was loaded anew, or its window closed.
            if (!/NoSuchFrame|NoSuchWindow|StaleElement/.test(String((error as Error).name))) throw error;
          }
        }
        await goTo(handle, frame);
        return act();
      });

    function viewOf(frame?: string): View {
      const runText = <Answer>(source: string, given: unknown): Promise<Answer> =>
        at(frame, () => driver.executeScript<Answer>(`return (${source})(arguments[0]);`, given));
      return {
        run: (script, given) => runText(script.toString(), given),
        runText,
        click: (css) => at(frame, () => clickOn(driver.findElement(By.css(css)))),
        type: (css, text) => at(frame, () => driver.findElement(By.css(css)).sendKeys(text)),
        // Its driver types into no slider; a key goes to what has the focus, as on a keyboard.
        press: (css, key) =>
          at(frame, async () => {
            await driver.executeScript('arguments[0].focus();', driver.findElement(By.css(css)));
            await driver
              .actions()
              .sendKeys(KEYS[key] ?? key)
              .perform();
          }),
      };
    }

    return {
      view: viewOf(),
      async frame(css) {
        await waitUntil(`the frame ${css}`, () =>
          at(undefined, async () => (await driver.findElements(By.css(css))).length === 1),
        );
        return viewOf(css);
      },
      goto: (address) => at(undefined, () => driver.get(address)),
      reload: () =>
        at(undefined, async () => {
          stands = undefined;
          await driver.navigate().refresh();
        }),
      isClosed: () => inTurn(async () => !(await driver.getAllWindowHandles()).includes(handle)),
      close: () =>
        at(undefined, async () => {
          stands = undefined;
          await driver.close();
        }),
      screenshot: () => at(undefined, async () => Buffer.from(await driver.takeScreenshot(), 'base64')),
    };
  }

  return {
    windowOf,
    handles: (): Promise<readonly string[]> => inTurn(() => driver.getAllWindowHandles()),
    newWindow: (): Promise<string> =>
      inTurn(async () => {
        stands = undefined;
        await driver.switchTo().window((await driver.getAllWindowHandles())[0] ?? '');
        await driver.switchTo().newWindow('window');
        return driver.getWindowHandle();
      }),
  };
}

/** WebKitGTK by its own driver: the engine of Safari in another browser. */
export async function openWebKit(): Promise<Engine | undefined> {
  const found = presentWebKit();
  if (!found) return undefined;
  const { screen, display } = await openScreen(found.screen);
  const port = await freePort();
  const service = spawn(found.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const wanted = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
  });
  const build = (): Promise<WebDriver> =>
    waitUntil('the driver of WebKitGTK', () =>
      new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(wanted)
        .build()
        .then(
          (driver) => driver,
          () => undefined,
        ),
    );

  const first = await build();
  const version = (await first.getCapabilities()).get('browserVersion') as unknown;
  let spare: WebDriver | undefined = first;
  return {
    name: `WebKitGTK ${String(version)}`,
    async profile(): Promise<Profile> {
      // Each session of the driver is a browser of its own, with a store of its own.
      const driver = spare ?? (await build());
      spare = undefined;
      await driver.manage().setTimeouts({ script: 300_000, pageLoad: 300_000 });
      const session = createSession(driver);
      const unused = new Set(await session.handles());
      return {
        async open() {
          const [handle] = unused;
          if (handle === undefined) return session.windowOf(await session.newWindow());
          unused.delete(handle);
          return session.windowOf(handle);
        },
        async popup(act) {
          const before = await session.handles();
          await act();
          const handle = await waitUntil('a window that opens', async () =>
            (await session.handles()).find((one) => !before.includes(one)),
          );
          return session.windowOf(handle);
        },
        close: () => driver.quit(),
      };
    },
    async close() {
      await spare?.quit();
      service.kill();
      screen.kill();
    },
  };
}

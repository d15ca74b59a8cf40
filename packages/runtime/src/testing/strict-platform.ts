import { openStrict, type StrictLaunch } from '@ladder/lms-lab/strict';
import type { ScormApi } from '../adapters/find-api.js';

/** One call as a strict platform saw it. */
export interface SeenCall {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly returned: unknown;
}

/** How a strict platform is set up for a test. */
export interface PlatformOptions {
  readonly version: '1.2' | '2004';
  readonly entry?: 'ab-initio' | 'resume' | '';
  readonly mode?: 'normal' | 'browse' | 'review';
  readonly learner?: string;
  /** Elements that are refused, with the code that the platform gives. */
  readonly refuses?: Readonly<Record<string, number>>;
  /** Answers with booleans and numbers, as Learning Hub does. */
  readonly loose?: boolean;
  /** Initialisation answers with a boolean, as the AICC shim does. */
  readonly booleanInitialize?: boolean;
  /** What was kept by an earlier launch. */
  readonly kept?: Readonly<Record<string, string>>;
  /** What it answers where it is not strict: words that no standard knows, and that it would never have taken. */
  readonly says?: Readonly<Record<string, string>>;
}

const NAMES = {
  '1.2': ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'],
  '2004': ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'],
} as const;

/**
 * The lab's strict platform as a test of an adapter has it: with refusals and mishaps that the test plans. What is taken
 * and what is a break of a rule is the lab's to say. A test that used it expects `faults` to be empty.
 */
export class StrictPlatform {
  commitWorks = true;
  /** The platform's session has gone, as after its time-out. */
  sessionLost = false;
  private failing = 0;
  private commitsSent = 0;
  /** The error of a call that did not reach the lab. */
  private code: number | undefined;
  private readonly launch: StrictLaunch;
  private readonly options: PlatformOptions;

  constructor(options: PlatformOptions) {
    const { version, entry = 'ab-initio', mode = 'normal', learner = 'learner-1', kept = {} } = options;
    this.options = options;
    this.launch = openStrict({
      options: { standard: version === '1.2' ? 'scorm12' : 'scorm2004', entry, mode, learner },
      kept,
      between: (path) => (this.fails(path) ? { status: 500, body: '' } : undefined),
      now: () => 0,
    });
  }

  /** What a commit has made safe. */
  get kept(): Readonly<Record<string, string>> {
    return this.launch.record();
  }

  get calls(): readonly SeenCall[] {
    return this.launch.platform.calls.map(({ call, args, returned }) => ({
      name: call.replace(/^LMS/, ''),
      args,
      returned,
    }));
  }

  /** Breaks of the rules; what the test planned to be refused is none. */
  get faults(): readonly string[] {
    const planned = Object.keys(this.options.refuses ?? {}).map((element) => element.replace('.n.', '.0.'));
    return this.launch.platform.faults.filter(
      (fault) => !planned.some((element) => fault.startsWith(`wrote ${element} `)),
    );
  }

  /** The object that content finds on the platform's window. */
  get api(): ScormApi {
    const { loose = false, version } = this.options;
    const { platform } = this.launch;
    const [initialize, get, set, commit, finish, lastError] = NAMES[version];
    const api: Record<string, unknown> = {
      [lastError]: () => {
        const code = this.code ?? Number(platform.api[lastError]?.());
        return loose ? code : String(code);
      },
    };
    for (const name of [initialize, get, set, commit, finish]) {
      api[name] = (...args: readonly unknown[]) => {
        this.code = undefined;
        if (this.sessionLost && name !== initialize) return this.gone(name === get);
        const refusal = this.refusalOf(String(args[0]));
        if (refusal !== undefined && (name === get || name === set))
          platform.fail({ call: name, element: String(args[0]), how: `${refusal}`, times: 1 });
        const heard = platform.api[name]?.(...args);
        const returned = name === get ? (this.options.says?.[String(args[0])] ?? heard) : heard;
        const asBoolean = name === initialize ? this.options.booleanInitialize === true : loose && name !== get;
        return asBoolean ? String(returned) === 'true' : returned;
      };
    }
    return api;
  }

  /** A window with the API on its parent. */
  get window(): Window {
    const parent: Record<string, unknown> = { [this.options.version === '1.2' ? 'API' : 'API_1484_11']: this.api };
    parent['parent'] = parent;
    return { parent, opener: null } as unknown as Window;
  }

  /** Makes one commit fail, counted from the first. */
  failCommit(number: number): void {
    this.failing = number;
  }

  /** The values written, in order. */
  writes(): readonly string[] {
    return this.calls.filter(({ name }) => name === 'SetValue').map(({ args }) => args.join(' = '));
  }

  /** The values written before each commit in turn, since the one before it. */
  commits(): readonly (readonly string[])[] {
    const { calls } = this;
    const ends = calls.flatMap(({ name }, at) => (name === 'Commit' ? [at] : []));
    return ends.map((end, at) =>
      calls
        .slice((ends[at - 1] ?? -1) + 1, end)
        .filter(({ name }) => name === 'SetValue')
        .map(({ args }) => args.join(' = ')),
    );
  }

  /** How often a call was made. */
  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  private fails(path: string): boolean {
    if (path === 'commit') this.commitsSent += 1;
    return !this.commitWorks || (path === 'commit' && this.commitsSent === this.failing);
  }

  private refusalOf(element: string): number | undefined {
    const { refuses = {} } = this.options;
    return refuses[element] ?? refuses[element.replace(/\.\d+\.*/g, '.n.')];
  }

  /** A platform that has no session any more answers so to everything (RTE 1.2, 301; 2004, 123 to 143). */
  private gone(reading: boolean): unknown {
    this.code = this.options.version === '1.2' ? 301 : reading ? 123 : 133;
    return reading ? '' : this.options.loose ? false : 'false';
  }
}

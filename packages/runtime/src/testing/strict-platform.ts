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
}

/** The strictest common subset: what Learning Hub, e-LfH, ESR and Moodle all take, per element. */
const WRITABLE: Readonly<Record<PlatformOptions['version'], readonly (readonly [RegExp, RegExp])[]>> = {
  '1.2': [
    [/^cmi\.suspend_data$/, /^[A-Za-z0-9_.-]{1,4096}$/],
    [/^cmi\.core\.lesson_location$/, /^[a-z0-9-]{1,255}$/],
    [/^cmi\.core\.lesson_status$/, /^(incomplete|completed|passed|failed)$/],
    [/^cmi\.core\.exit$/, /^suspend$/],
    [/^cmi\.core\.session_time$/, /^000\d:[0-5]\d:[0-5]\d$/],
    [/^cmi\.core\.score\.(raw|min|max)$/, /^(\d|[1-9]\d|100)$/],
    [/^cmi\.interactions\.\d+\.id$/, /^[A-Za-z0-9_]{1,250}$/],
    [/^cmi\.interactions\.\d+\.type$/, /^choice$/],
    [/^cmi\.interactions\.\d+\.time$/, /^\d{2}:\d{2}:\d{2}$/],
    [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.0\.pattern)$/, /^[a-z](,[a-z]){0,25}$/],
    [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong)$/],
    [/^cmi\.interactions\.\d+\.latency$/, /^\d{4}:\d{2}:\d{2}$/],
  ],
  '2004': [
    [/^cmi\.suspend_data$/, /^[A-Za-z0-9_.-]{1,4096}$/],
    [/^cmi\.location$/, /^[a-z0-9-]{1,255}$/],
    [/^cmi\.completion_status$/, /^(incomplete|completed)$/],
    [/^cmi\.success_status$/, /^(passed|failed)$/],
    [/^cmi\.exit$/, /^suspend$/],
    [/^cmi\.session_time$/, /^PT\dH\d{1,2}M\d{1,2}S$/],
    [/^cmi\.score\.(raw|min|max)$/, /^(\d|[1-9]\d|100)$/],
    [/^cmi\.score\.scaled$/, /^(0|1|0\.\d{1,2})$/],
    [/^adl\.nav\.request$/, /^(suspendAll|exitAll)$/],
    [/^cmi\.interactions\.\d+\.id$/, /^[A-Za-z0-9_]{1,250}$/],
    [/^cmi\.interactions\.\d+\.type$/, /^choice$/],
    [/^cmi\.interactions\.\d+\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\dZ$/],
    [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.0\.pattern)$/, /^[a-z](\[,\][a-z]){0,25}$/],
    [/^cmi\.interactions\.\d+\.result$/, /^(correct|incorrect)$/],
    [/^cmi\.interactions\.\d+\.latency$/, /^PT\d+H\d{1,2}M\d{1,2}S$/],
  ],
};

/** All that a module has a reason to read. Learning Hub gives nonsense or throws for much of the rest. */
const READABLE =
  /^cmi\.(suspend_data|core\.lesson_status|core\.lesson_mode|core\.entry|core\.student_id|completion_status|success_status|mode|entry|learner_id|interactions\._count)$/;

const FINAL = /^(completed|passed|failed)$/;

/**
 * A platform that takes the strictest common subset and writes down each break of a rule as a fault: a call after the
 * end, a value that some platform refuses, a value that did not change, a status that goes down, a final status without
 * time. A test that used it expects `faults` to be empty.
 */
export class StrictPlatform {
  readonly calls: SeenCall[] = [];
  readonly faults: string[] = [];
  /** What a commit has made safe. */
  kept: Record<string, string>;
  commitWorks = true;
  private failing = 0;
  /** The platform's session has gone, as after its time-out. */
  sessionLost = false;
  private readonly values: Record<string, string>;
  /** What the module has read or written in this launch, and so has no reason to write again. */
  private readonly told = new Map<string, string>();
  private state: 'new' | 'running' | 'over' = 'new';
  private code = 0;
  private readonly options: PlatformOptions;

  constructor(options: PlatformOptions) {
    this.options = options;
    this.kept = { ...options.kept };
    this.values = { ...options.kept };
  }

  /** The object that content finds on the platform's window. */
  get api(): ScormApi {
    const names =
      this.options.version === '1.2'
        ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError']
        : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'];
    const jobs: readonly ((...args: readonly string[]) => unknown)[] = [
      (argument) => this.initialize(argument),
      (element) => this.get(element),
      (element, value) => this.set(element, value),
      (argument) => this.commit(argument),
      (argument) => this.finish(argument),
    ];
    const api: Record<string, unknown> = {
      [names[5] ?? '']: () => (this.options.loose ? this.code : String(this.code)),
    };
    jobs.forEach((job, at) => {
      const name = names[at] ?? '';
      api[name] = (...args: readonly unknown[]) => {
        this.code = 0;
        if (args.some((arg) => typeof arg !== 'string')) this.faults.push(`${name} with an argument that is no string`);
        const returned = job(...(args as readonly string[]));
        this.calls.push({ name: name.replace(/^LMS/, ''), args, returned });
        return returned;
      };
    });
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
    const ends = this.calls.flatMap(({ name }, at) => (name === 'Commit' ? [at] : []));
    return ends.map((end, at) =>
      this.calls
        .slice((ends[at - 1] ?? -1) + 1, end)
        .filter(({ name }) => name === 'SetValue')
        .map(({ args }) => args.join(' = ')),
    );
  }

  /** How often a call was made. */
  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }

  private initialize(argument?: string): unknown {
    if (argument !== '') this.faults.push('initialised with something else than ""');
    if (this.state !== 'new') return this.refuse(101);
    this.state = 'running';
    return this.options.booleanInitialize ? true : 'true';
  }

  private get(element = ''): string {
    if (!this.running(`get ${element}`)) return '';
    if (!READABLE.test(element)) this.faults.push(`read ${element}`);
    const refusal = this.options.refuses?.[element];
    if (refusal !== undefined) {
      this.code = refusal;
      return '';
    }
    const { entry = 'ab-initio', mode = 'normal', learner = 'learner-1' } = this.options;
    const given: Record<string, string> = {
      'cmi.core.entry': entry,
      'cmi.entry': entry,
      'cmi.core.lesson_mode': mode,
      'cmi.mode': mode,
      'cmi.core.student_id': learner,
      'cmi.learner_id': learner,
      'cmi.core.lesson_status': 'not attempted',
      'cmi.completion_status': 'unknown',
      'cmi.success_status': 'unknown',
      'cmi.interactions._count': String(this.interactionCount()),
    };
    const value = this.values[element] ?? given[element];
    if (value !== undefined) this.told.set(element, value);
    if (value === undefined) this.code = this.options.version === '2004' ? 403 : 0;
    return value ?? '';
  }

  private set(element = '', value = ''): unknown {
    if (!this.running(`set ${element}`)) return this.refuse(this.options.version === '2004' ? 133 : 301);
    if (this.looking()) this.faults.push(`wrote ${element} in ${this.options.mode} mode`);
    const refusal = this.options.refuses?.[element] ?? this.options.refuses?.[element.replace(/\.\d+\.*/g, '.n.')];
    if (refusal !== undefined) return this.refuse(refusal);
    const rule = WRITABLE[this.options.version].find(([name]) => name.test(element));
    if (!rule) this.faults.push(`wrote ${element}, which some platform does not take`);
    else if (!rule[1].test(value)) this.faults.push(`wrote ${element} = ${value}, which some platform refuses`);
    if (this.told.get(element) === value) this.faults.push(`wrote ${element} = ${value} again`);
    const status = this.values[element] ?? '';
    if (/status$/.test(element) && (FINAL.test(status) || value === 'not attempted') && rank(value) < rank(status)) {
      this.faults.push(`${element} went from ${status} to ${value}`);
    }
    const index = /^cmi\.interactions\.(\d+)\./.exec(element)?.[1];
    if (index !== undefined && Number(index) > this.interactionCount())
      this.faults.push(`left a gap before ${element}`);
    this.values[element] = value;
    this.told.set(element, value);
    return this.yes();
  }

  private commit(argument?: string): unknown {
    if (argument !== '') this.faults.push('committed something else than ""');
    if (!this.running('commit')) return this.refuse(this.options.version === '2004' ? 143 : 301);
    if (this.looking()) this.faults.push(`committed in ${this.options.mode} mode`);
    const final = ['cmi.core.lesson_status', 'cmi.completion_status'].some((element) =>
      FINAL.test(this.values[element] ?? ''),
    );
    const time = this.values['cmi.core.session_time'] ?? this.values['cmi.session_time'] ?? '';
    if (final && !/[1-9]/.test(time)) this.faults.push('committed a final status without time');
    if (!this.commitWorks || this.count('Commit') + 1 === this.failing) return this.refuse(101);
    this.kept = { ...this.values };
    return this.yes();
  }

  private finish(argument?: string): unknown {
    if (argument !== '') this.faults.push('finished with something else than ""');
    if (!this.running('finish')) return this.refuse(301);
    this.state = 'over';
    if (this.commitWorks) this.kept = { ...this.values };
    return this.yes();
  }

  private running(what: string): boolean {
    if (this.state !== 'running') this.faults.push(`${what} while ${this.state}`);
    return this.state === 'running' && !this.sessionLost;
  }

  private looking(): boolean {
    return this.options.mode === 'browse' || this.options.mode === 'review';
  }

  private interactionCount(): number {
    return Object.keys(this.values).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length;
  }

  private yes(): unknown {
    return this.options.loose ? true : 'true';
  }

  private refuse(code: number): unknown {
    this.code = code;
    return this.options.loose ? false : 'false';
  }
}

function rank(status: string): number {
  return ['', 'not attempted', 'unknown', 'incomplete', 'failed', 'completed', 'passed'].indexOf(status);
}

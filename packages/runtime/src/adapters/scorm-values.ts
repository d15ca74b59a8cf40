/** A time span as SCORM 1.2 takes it (CMITimespan), always with four digits of hours, which every platform reads. */
export function timespan12(seconds: number): string {
  const whole = wholeSeconds(seconds);
  return `${digits(whole / 3600, 4)}:${digits((whole / 60) % 60, 2)}:${digits(whole % 60, 2)}`;
}

/** A time span as SCORM 2004 takes it: `timeinterval(second,10,2)`, an ISO 8601 duration. */
export function timespan2004(seconds: number): string {
  const whole = wholeSeconds(seconds);
  return `PT${Math.floor(whole / 3600)}H${Math.floor((whole / 60) % 60)}M${whole % 60}S`;
}

/** A time of day as SCORM 1.2 takes it (CMITime), on the learner's clock. */
export function timeOfDay12(at: number): string {
  const time = new Date(at);
  return `${digits(time.getHours(), 2)}:${digits(time.getMinutes(), 2)}:${digits(time.getSeconds(), 2)}`;
}

/** A moment as SCORM 2004 takes it: `time(second,10,0)`. With a zone, some platforms want a fraction as well. */
export function moment2004(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}.0Z`;
}

/** Positions of options as single letters, which Learning Hub insists on; there are never more than 26. */
export function letters(positions: readonly number[]): readonly string[] {
  return positions.map((at) => String.fromCharCode(97 + Math.min(at, 25)));
}

/** What was settled, and to what, as the pairs of a `matching` interaction. */
export function pairs(values: readonly number[], between: string): readonly string[] {
  return values.map((value, at) => letters([at, value]).join(between));
}

/** An interaction's id in the characters that e-LfH keeps: letters, digits, underscores. */
export function interactionId(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 250);
}

function wholeSeconds(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
}

function digits(value: number, width: number): string {
  return String(Math.floor(value)).padStart(width, '0');
}

import { readIsoDay } from '@ladder/core';
import { didYouMean, nearest } from '../../model/nearest.js';
import { STAGES, type Stage } from '../../sign/stages.js';

/** Everything that one signature says, checked. */
export interface Answers {
  readonly stage: Stage;
  readonly decision: 'approve' | 'changes';
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly comment?: string;
  readonly review?: string;
}

/** The stage of an answer; `undefined` for anything else. */
export function readStage(text: string | undefined): Stage | undefined {
  const wanted = text?.trim().toLowerCase();
  return STAGES.find((stage) => stage === wanted);
}

/** What is wrong with a name of a stage. */
export function stageProblem(text: string): string {
  const near = nearest(text.toLowerCase(), STAGES);
  return `There is no stage "${text}". ${near === undefined ? `Choose one of ${STAGES.join(', ')}.` : didYouMean(near)}`;
}

/** What is wrong with a decision; `undefined` when nothing is. */
export function decisionProblem(text: string): string | undefined {
  return text === 'approve' || text === 'changes'
    ? undefined
    : `A decision is "approve" or "changes", not "${text}". Choose one of the two.`;
}

/** What is wrong with the day of a signature; `undefined` when nothing is. */
export function dateProblem(date: string, today: string): string | undefined {
  if (!isDay(date)) return `"${date}" is no day. Write it as year-month-day, for example ${today}.`;
  return date > today ? `${date} is in the future. Write the day of the signature, at the latest ${today}.` : undefined;
}

/** What is wrong with the day of the next review; `undefined` when nothing is. */
export function reviewProblem(review: string, date: string): string | undefined {
  if (!isDay(review)) return `"${review}" is no day. Write it as year-month-day, for example ${yearAfter(date)}.`;
  return review > date ? undefined : `The review on ${review} is not after the signature. Write a later day.`;
}

/** The same day a year later, which is offered for a review. */
export function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readIsoDay(text) !== undefined;
}

/** The day on this computer's calendar, as year-month-day. */
export function todayHere(now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

import type { Example } from '../internal/example.js';

const list = (items: readonly string[]) =>
  `<ul class="ll-checklist">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const html = `
<ll-job-aid class="ll-block ll-job-aid" name="Ward round leader's checklist">
  <p class="ll-kind">Keep this</p>
  <h2 data-part="title">Ward round leader’s checklist</h2>
  <div data-part="body">
    <h3>Before (aim for 15 minutes)</h3>
    ${list([
      'Handover taken: sick, worrying, waiting, going home',
      'NEWS2 trends, overnight events, results and scans open',
      'Nurse in charge asked: who worries you?',
      'Anyone with a NEWS2 of 7 or more: emergency response now, before the round',
      'Patient and family questions collected',
      'Board round done: expected date and criteria for discharge, red or green day',
      'Order set: sick, possible discharge, new, rest',
      'Brief given: purpose, roles (lead, scribe, checker, task-keeper), time, interruption rule, when to call the senior, learning objective',
    ])}
    <h3>At each bed: PATIENT</h3>
    ${list([
      'Prepare: clean hands, right patient, privacy, introductions, nurse present',
      'Ask what matters',
      'Trends',
      'Impression said aloud, challenge invited',
      'Essentials: medicines and allergies, VTE, antimicrobials, lines and catheter, skin, delirium, nutrition, escalation plan',
      'Next steps with owner and time, and what would worry us',
      'Tell back: patient summary and team read-back',
    ])}
    <h3>After</h3>
    ${list([
      'Huddle: tasks, owners, times, board updated',
      'Urgent tasks re-checked at the time agreed',
      'Families called, with the patient’s agreement',
      'Patients told of changes',
      'Debrief: keep, change, learn',
      'Breaks taken',
    ])}
  </div>
  <p data-part="source" class="ll-source">Leading a Ward Round, version 0.1.0 (draft). CC BY-NC-SA 4.0.</p>
</ll-job-aid>`;

/** The states of a job aid. */
export const jobAidExamples: readonly Example[] = [{ name: 'Checklist', html }];

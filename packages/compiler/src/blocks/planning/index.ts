import { confidence, confidenceAfter } from './confidence.js';
import { feedback } from './feedback.js';
import { selfAssessment } from './self-assessment.js';
import { selfCheck } from './self-check.js';
import { stakeholders } from './stakeholders.js';
import { timeBudget } from './time-budget.js';

/** Blocks to plan and to look back with: what is put in stays on the learner's device. */
export const planningBlocks = {
  'time-budget': timeBudget,
  'self-check': selfCheck,
  confidence,
  'confidence-after': confidenceAfter,
  'self-assessment': selfAssessment,
  stakeholders,
  feedback,
};

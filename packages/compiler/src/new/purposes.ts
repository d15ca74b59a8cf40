import type { BlockPurpose } from '../blocks/define-block.js';

/** What blocks are for, as a contributor is asked. */
export const PURPOSES: readonly { readonly value: BlockPurpose; readonly label: string }[] = [
  { value: 'recall', label: 'Check recall' },
  { value: 'practise', label: 'Practise a decision' },
  { value: 'look-back', label: 'Look back' },
  { value: 'plan', label: 'Plan' },
  { value: 'show-data', label: 'Show data' },
  { value: 'read', label: 'Read' },
];

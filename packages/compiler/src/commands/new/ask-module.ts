import { parseDocument } from 'yaml';
import type { ModuleAnswers } from '../../new/fill-settings.js';
import type { ModuleFiles } from '../../new/make-module.js';
import { problemOfId, proposeId } from '../../new/module-id.js';
import { problemOfMinutes, STRANDS, type Strand } from '../../new/strands.js';
import type { Ask, Choice } from '../ask.js';
import type { Say } from '../say.js';
import { pickCapabilities } from './pick-capabilities.js';

/** What was said on the command line; whatever is missing is asked, or taken from the template. */
export interface ModuleWishes {
  readonly id?: string | undefined;
  readonly strand?: Strand | undefined;
  readonly title?: string | undefined;
  readonly minutes?: number | undefined;
  readonly for?: string | undefined;
  readonly outcomes?: readonly string[] | undefined;
  readonly summary?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly capabilities?: readonly string[] | undefined;
}

/** Everything that a new module is made from. */
export interface ModulePlan {
  readonly id: string;
  readonly strand: Strand;
  readonly answers: ModuleAnswers;
}

/** Asks a person for what was not said already. */
export async function askModule(
  wishes: ModuleWishes,
  ask: Ask,
  say: Say,
  taken: readonly string[],
  template: (strand: Strand) => Promise<ModuleFiles>,
): Promise<ModulePlan> {
  const strand = wishes.strand ?? (await ask.choose('Which strand does it belong to?', STRANDS.map(readable)));
  const settings = parseDocument(String((await template(strand)).get('module.yaml')));
  const title =
    wishes.title ??
    (await ask.text({
      question: 'What is it called?',
      example: String(settings.get('title')),
      problem: (answer) => (answer === '' ? 'Give it a title; you can change it later.' : undefined),
    }));
  const id =
    wishes.id ??
    (await ask.text({
      question: 'A short name for its folder and its files. You cannot change it once learners use the module.',
      proposed: proposeId(title, taken),
      problem: (answer) => problemOfId(answer, taken),
    }));
  const minutes =
    wishes.minutes ??
    Number(
      await ask.text({
        question: 'How many minutes will a learner need?',
        proposed: String(settings.get('minutes')),
        problem: problemOfMinutes,
      }),
    );
  const audience =
    wishes.for ??
    (await ask.text({
      question: 'Who is it for?',
      proposed: String(settings.get('for')),
      problem: (answer) => (answer === '' ? 'Say who it is for; you can change it later.' : undefined),
    }));
  const outcomes = wishes.outcomes ?? (await askOutcomes(ask));
  const summary = wishes.summary ?? (await askSummary(ask, String(settings.get('summary'))));
  const authors = wishes.authors ?? (await askAuthors(ask));
  const keywords = wishes.keywords ?? (await askKeywords(ask));
  const capabilities = wishes.capabilities ?? (await pickCapabilities(ask, say));
  return { id, strand, answers: { title, minutes, for: audience, outcomes, summary, authors, keywords, capabilities } };
}

/** What a strand is for stands beside each of them, not only beside the one that is looked at. */
function readable({ value, label, hint }: (typeof STRANDS)[number]): Choice<Strand> {
  return { value, label: `${label.padEnd(24)}${hint}` };
}

/** One outcome after another until none is typed; `undefined` keeps the examples of the template. */
async function askOutcomes(ask: Ask): Promise<readonly string[] | undefined> {
  const outcomes: string[] = [];
  for (;;) {
    const first = outcomes.length === 0;
    const answer = await ask.text({
      question: first
        ? 'What can a learner do afterwards? Begin with a verb. Enter alone keeps the examples for now.'
        : `What else? Outcome ${outcomes.length + 1}, or Enter to go on.`,
      example: first ? 'Open a handover so that the sickest patients come first' : '',
    });
    if (answer === '') return first ? undefined : outcomes;
    outcomes.push(answer);
  }
}

/** `undefined` keeps the example of the template, which nobody can sign: a cover without a sentence says too little. */
async function askSummary(ask: Ask, example: string): Promise<string | undefined> {
  const answer = await ask.text({
    question:
      'What is it about, in one or two sentences? They stand on the first page and for those who upload it. Enter alone keeps the example for now.',
    example,
  });
  return answer === '' ? undefined : answer;
}

/** One name after another until none is typed. Those of the template did not write this one. */
async function askAuthors(ask: Ask): Promise<readonly string[]> {
  const authors: string[] = [];
  for (;;) {
    const first = authors.length === 0;
    const answer = await ask.text({
      question: first
        ? 'Who wrote it? One name, as learners are to read it under "About this module". Enter alone leaves this for later.'
        : 'Who else? One name, or Enter to go on.',
      example: first ? 'Dr A. Example' : '',
    });
    if (answer === '') return authors;
    authors.push(answer);
  }
}

async function askKeywords(ask: Ask): Promise<readonly string[]> {
  const answer = await ask.text({
    question:
      'Which words would people search for? Put commas between them; platforms find the module by them. Enter alone leaves this for later.',
    example: 'handover, patient safety',
  });
  return answer
    .split(/[,;،、]/u)
    .map((word) => word.trim())
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at);
}

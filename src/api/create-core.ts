/**
 * One answer for pages, API and MCP: read, answered and worded as in the chats. A day pins the answer to what had been printed by
 * then, so that a link in an article never changes its number.
 */
import { LRUCache } from 'lru-cache';
import { type Answers, createAnswers } from '../answers/create-answers.ts';
import { pinDataset } from '../dataset/pin-dataset.ts';
import type { Reading } from '../questions/reading.ts';
import type { Reply } from '../replies/reply.ts';
import { type Answer, shownFigures } from '../statistics/answer.ts';
import { formatCommand } from '../statistics/command.ts';
import type { Language } from '../statistics/language.ts';
import type { Question } from '../statistics/question.ts';
import { formatPageUrl } from './address/command-path.ts';
import type { ApiParts } from './api-parts.ts';
import { type ClaimDescribed, describeClaim } from './values/describe-claim.ts';
import { type FigureDescribed, figureAsJson } from './values/describe-figure.ts';

/** Datasets of past days held at once; each takes about as much memory as the facts themselves. */
const PINNED_DAYS = 4;

interface Link {
  readonly label: string;
  readonly command: string;
  readonly url: string;
}

/** The three outcomes, for programs. `lines` are the words of the reply. */
export interface Result {
  readonly outcome: 'answered' | 'asked' | 'missing';
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  /** What was answered, as a canonical command and as the address of its page. */
  readonly command?: string;
  readonly url?: string;
  readonly figures: readonly FigureDescribed[];
  readonly notes: readonly string[];
  /** Where the figures can be read. */
  readonly source?: string;
  /** Asked back: the readings that are open. Missing: what is near. Answered: what could be asked next. */
  readonly choices: readonly Link[];
  /** Changes whenever a fact does. */
  readonly dataVersion: string;
  readonly asOf?: string;
}

export interface CheckResult {
  readonly language: Language;
  readonly lines: readonly string[];
  readonly claims: readonly ClaimDescribed[];
  readonly dataVersion: string;
}

export interface Said {
  readonly reply: Reply;
  /** Absent where there is nothing but words: asked back, not understood, a request. */
  readonly answer?: Answer;
}

export interface Core {
  /** The question that a canonical command carries; absent for anything else. */
  readCommand(command: string): Question | undefined;
  say(question: Question, language: Language, asOf?: string): Said;
  /** What somebody wrote in their own words; at most three questions. */
  sayWords(text: string, language: Language | undefined): readonly Said[];
  describe(said: Said, asOf?: string): Result;
  /** Address of the page of a command. */
  urlOf(command: string, language: Language, asOf?: string): string;
  answer(question: Question, asOf?: string): Answer;
  /** What is to be said of each figure that a text states. */
  check(text: string, language: Language | undefined): CheckResult;
  version(): string;
}

export function createCore(parts: ApiParts): Core {
  const { publicUrl, reader, replies, dataset, today } = parts;
  const pinned = new LRUCache<string, Answers>({ max: PINNED_DAYS });

  function answersOf(asOf: string | undefined): Answers {
    if (asOf === undefined) return parts.answers;
    const key = `${dataset().version} ${asOf}`;
    const kept = pinned.get(key);
    if (kept) return kept;
    const answers = createAnswers({ dataset: pinDataset(dataset(), asOf) });
    pinned.set(key, answers);
    return answers;
  }

  const answer = (question: Question, asOf?: string) => answersOf(asOf).answer(question, { today: today() });

  const urlOf = (command: string, language: Language, asOf?: string) =>
    `${formatPageUrl(publicUrl, language, command)}${asOf ? `?asOf=${asOf}` : ''}`;

  function say(question: Question, language: Language, asOf?: string): Said {
    const answered = answer(question, asOf);
    return { answer: answered, reply: replies.sayAnswer(answered, language) };
  }

  function sayReading(reading: Reading, language: Language): Said {
    switch (reading.kind) {
      case 'question': {
        const first = answer(reading.question);
        const answered = first.outcome === 'missing' && reading.fallback ? answer(reading.fallback) : first;
        return { answer: answered, reply: replies.sayAnswer(answered, language, reading) };
      }
      case 'ask':
        return { reply: replies.sayChoices(reading.about, reading.choices, language) };
      case 'misread':
        return {
          reply: replies.sayMisread(reading.reason, reading.words, reading.suggestions, language, reading.isWithout),
        };
      case 'request':
        return { reply: replies.sayHelp(language) };
    }
  }

  return {
    readCommand: (command) => reader.readCommand(command),
    say,
    sayWords(text, language) {
      const message = reader.read(text, { today: today(), ...(language && { language }) });
      const spoken = language ?? message.language ?? parts.defaultLanguage;
      return message.readings.map((reading) => sayReading(reading, spoken));
    },
    describe({ reply, answer: answered }, asOf) {
      const { language, outcome, title, lines, notes, source } = reply;
      const command = answered && formatCommand(answered.question);
      const figures = answered?.outcome === 'answered' ? shownFigures(answered.body) : [];
      const { codebook, version } = dataset();
      return {
        outcome,
        language,
        title,
        lines,
        ...(command && { command, url: urlOf(command, language, asOf) }),
        figures: figures.map((figure) => figureAsJson(figure, language, codebook)),
        notes,
        ...(source && { source }),
        choices: reply.buttons.flatMap((button) =>
          reader.readCommand(button.command)
            ? [{ label: button.label, command: button.command, url: urlOf(button.command, language) }]
            : [],
        ),
        dataVersion: version,
        ...(asOf && { asOf }),
      };
    },
    urlOf,
    answer,
    check(text, language) {
      const day = today();
      const spoken = language ?? reader.read(text, { today: day }).language ?? parts.defaultLanguage;
      const checked = reader
        .readClaims(text, { today: day, language: spoken })
        .map((claim) => ({ claim, verdict: parts.answers.judge(claim, { today: day }) }));
      return {
        language: spoken,
        lines: replies.sayChecked(checked, spoken).lines,
        claims: checked.map((claim) => describeClaim(claim, spoken, dataset().codebook)),
        dataVersion: dataset().version,
      };
    },
    version: () => dataset().version,
  };
}

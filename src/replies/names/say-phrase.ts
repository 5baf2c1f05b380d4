/**
 * What is counted as a phrase of its language: «число выбывших из Костанайской области в Россию», «Қостанай облысынан
 * Ресейге кеткендер». The case forms of places and countries lie in `data/`, the order of the words in `locales/`; nothing
 * is joined here. What a subject does not have is an empty form, and the blanks around it are taken out.
 */
import type { Figure } from '../../statistics/answer.ts';
import type { Area } from '../../statistics/facts/codebook.ts';
import { counterpartOf, type Indicator, isDirection } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import { formsOfGroup, type GroupForms } from './say-group.ts';

/** A subject, as far as it is settled; without an area the phrase names no place. */
export type Counted = Pick<Subject, 'indicator'> & Partial<Subject>;

export interface Forms extends Omit<GroupForms, 'settlement'> {
  readonly flow: string;
  /** Of the area: none, country, region, city, or areas where it is its towns or villages. */
  readonly place: string;
  readonly name: string;
  readonly of: string;
  readonly in: string;
  readonly from: string;
  readonly to: string;
  /** The other side of the move: a country, a region, or "from abroad" and the like. */
  readonly origin: string;
  readonly destination: string;
  readonly partner: string;
  /** "external" and the like as an attribute of migration; empty where the other side has a name. */
  readonly migration: string;
  /** "named" or "none". */
  readonly counterpart: string;
  /** What else the count includes, where that has to be known: "(moves within the city included)". */
  readonly inside: string;
  /** "yes" or "no". */
  readonly hasInside: string;
}

/** Blanks around what is empty. */
export function tidy(text: string): string {
  return text
    .replace(/ \(\)/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,;:.)])/g, '')
    .replace(/\.{2}$/, '.')
    .replace(/\( /g, '(')
    .trim();
}

/** Counts of a place in which people who move about inside it are counted too. */
function includesInside({ indicator, flow, counterpart, area }: Counted): boolean {
  return (
    isDirection(indicator) &&
    area !== undefined &&
    !counterpart &&
    (flow === 'total' || (flow === 'internal' && area !== 'KZ'))
  );
}

function placeForms({ language }: Words, area: Area | undefined) {
  return {
    name: area?.name[language] ?? '',
    of: area?.of[language] ?? '',
    in: area?.in[language] ?? '',
    from: area?.from[language] ?? '',
    to: area?.to[language] ?? '',
  };
}

/** The towns or the villages of an area are a place with case forms of its own. */
function settledForms(words: Words, area: Area | undefined, settlement: string) {
  const of = { settlement, of: area?.of[words.language] ?? '', isPlaced: area ? 'yes' : 'no' };
  return {
    place: 'areas',
    name: words.say('settled', of),
    of: words.say('settled.of', of),
    in: words.say('settled.in', of),
    from: words.say('settled.from', of),
    to: words.say('settled.to', of),
  };
}

export function formsOf(words: Words, subject: Counted): Forms {
  const { language, codebook } = words;
  const area = subject.area === undefined ? undefined : codebook.areas.get(subject.area);
  const { counterpart } = subject;
  const other =
    counterpart === undefined ? undefined : (codebook.countries.get(counterpart) ?? codebook.areas.get(counterpart));
  const flow = { flow: subject.flow ?? 'none' };
  const place = { place: area?.kind ?? 'none' };
  const isFlowSaid = subject.flow !== undefined;
  const { settlement, ...group } = formsOfGroup(words, subject.group);
  const forWhat = (side: string) => [side, group.reason].filter(Boolean).join(' ');
  return {
    ...flow,
    ...group,
    ...(settlement === 'none' ? { ...place, ...placeForms(words, area) } : settledForms(words, area, settlement)),
    origin: forWhat(other?.from[language] ?? (isFlowSaid ? words.say('origin', flow) : '')),
    destination: forWhat(other?.to[language] ?? (isFlowSaid ? words.say('destination', flow) : '')),
    partner: other?.with[language] ?? '',
    migration: isFlowSaid && !other ? words.say('migration', flow) : '',
    counterpart: other ? 'named' : 'none',
    hasInside: includesInside(subject) ? 'yes' : 'no',
    inside: includesInside(subject) ? words.say('inside', { ...place, isAlone: 'no' }) : '',
  };
}

/** `about` as it follows «данных», "figure for", `number` where it is a quantity that rises and falls. */
export type PhraseForm = 'name' | 'about' | 'number';

interface Timed extends Forms {
  /** "yes" or "no": what is not known yet "will be", not "was". */
  readonly isFuture: string;
}

function sayBare(words: Words, indicator: Indicator, forms: Timed, form: PhraseForm): string {
  if (form === 'name') return words.say(`phrase-${indicator}`, forms);
  return words.say(`phrase-${indicator}.${form}`, forms);
}

/** In lower case, without period: "net migration of Astana with other regions", «Ресейден келгендер». */
export function sayPhrase(words: Words, subject: Counted, form: PhraseForm = 'name', isFuture = false): string {
  const forms = { ...formsOf(words, subject), isFuture: isFuture ? 'yes' : 'no' };
  return tidy(sayBare(words, subject.indicator, forms, form));
}

/** The forms of a figure's subject; a total that leaves out who moves about inside the place does not say that it includes them. */
export function formsOfFigure(words: Words, { subject, notes }: Pick<Figure, 'subject' | 'notes'>): Forms {
  const forms = formsOf(words, subject);
  return notes.includes('external_plus_interregional') ? { ...forms, inside: '', hasInside: 'no' } : forms;
}

/** The other side of the move alone: "from abroad", «с другими регионами»; empty for all flows together. */
export function sayOtherSide(words: Words, figure: Pick<Figure, 'subject' | 'notes'>): string {
  const { subject } = figure;
  const { origin, destination, partner, flow, inside, hasInside, place } = formsOfFigure(words, figure);
  // Of all flows together nothing stands before what they include.
  const withInside = (other: string) =>
    other === '' && hasInside === 'yes'
      ? words.say('inside', { place, isAlone: 'yes' }).replace(/^[,\s]+/, '')
      : `${other}${inside}`;
  const side = counterpartOf(subject.indicator);
  if (side === 'origin') return withInside(origin);
  if (side === 'destination') return withInside(destination);
  return partner || (subject.flow === undefined ? '' : words.say('partner', { flow }));
}

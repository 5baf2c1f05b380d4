/**
 * How people say on which terms they want to be told, in three languages, with Kazakh and Russian endings. What is left
 * when these are taken out of a message is the scope, which the reader of questions reads.
 */
import type { Condition, Rhythm } from '../../statistics/subscription.ts';

/** A pattern of whole words: `\b` knows Latin letters only. */
export const phrase = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_-])(?:${pattern})(?![\p{L}\p{N}_])`, 'iu');

const NUMBER = String.raw`([-−+]?\d[\d\s\u00A0]*(?:[.,]\d+)?)`;
const PERCENT = String.raw`(?:%|percent|процент\p{L}*|пайыз\p{L}*)`;
/** «на 20 %», "20 %-дан", «20 процентов» */
const SHARE = String.raw`(\d+(?:[.,]\d+)?)\s*${PERCENT}`;

type ValuedKind = 'above' | 'below' | 'changes';

/** Each finds its number in one of the groups. Changes first: «больше чем на 20 %» is no limit of 20. */
export const VALUED: readonly (readonly [kind: ValuedKind, pattern: RegExp])[] = [
  ['changes', /change>(\d+(?:\.\d+)?)/u],
  ['changes', new RegExp(String.raw`chang\p{L}*\s+(?:by\s+)?(?:more\s+than\s+|over\s+)?${SHARE}`, 'iu')],
  [
    'changes',
    new RegExp(
      String.raw`(?:измен\p{L}*|вырас\p{L}*|сни[зж]\p{L}*|отлич\p{L}*)\s+(?:(?:более|больше)\s+чем\s+)?(?:на\s+)?${SHARE}`,
      'iu',
    ),
  ],
  ['changes', new RegExp(String.raw`${SHARE}(?:\s*-?\s*\p{L}+)?\s+(?:астам|артық|көп|аса)?\s*өзгер\p{L}*`, 'iu')],
  [
    'above',
    new RegExp(String.raw`(?:>|≥|\bmore than|\babove|\bover|\bexceeds|больше|более|выше|превысит)\s*${NUMBER}`, 'iu'),
  ],
  [
    'above',
    new RegExp(
      String.raw`${NUMBER}\s*-?\s*(?:н[ае]н|д[ае]н|т[ае]н)\s+(?:ас\p{L}*|жоғары|артық|көп)(?:\s+бол\p{L}*)?`,
      'iu',
    ),
  ],
  ['below', new RegExp(String.raw`(?:<|≤|\bless than|\bbelow|\bunder|меньше|менее|ниже)\s*${NUMBER}`, 'iu')],
  ['below', new RegExp(String.raw`${NUMBER}\s*-?\s*(?:н[ае]н|д[ае]н|т[ае]н)\s+(?:төмен|кем|аз)(?:\s+\p{L}*)?`, 'iu')],
];

export const TURNS: readonly (readonly [
  kind: Condition['kind'] & ('positive' | 'negative' | 'record'),
  pattern: RegExp,
])[] = [
  [
    'positive',
    phrase(
      '(?:(?:turns?|becomes?|goes) )?positive|(?:станет|стало|будет)? ?положительн\\p{L}*|(?:вый|пере)\\p{L}* в плюс|оң(?: мәнге)?(?: бол\\p{L}*| ауыс\\p{L}*| айнал\\p{L}*)?',
    ),
  ],
  [
    'negative',
    phrase(
      '(?:(?:turns?|becomes?|goes) )?negative|(?:станет|стало|будет)? ?отрицательн\\p{L}*|(?:уй|вый|пере)\\p{L}* в минус|теріс(?: мәнге)?(?: бол\\p{L}*| ауыс\\p{L}*| айнал\\p{L}*)?',
    ),
  ],
  [
    'record',
    phrase('(?:a |breaks? (?:a |the )?)?records?|(?:новый |побьёт |будет )?рекорд\\p{L}*(?: болса| жаңарса)?'),
  ],
];

export const RHYTHM_WORDS: readonly (readonly [rhythm: Rhythm, pattern: RegExp])[] = [
  [
    'at_once',
    phrase('at_once|at once|immediately|right away|instantly|сразу(?: же)?|немедленно|тут же|бірден|дереу|лезде'),
  ],
  [
    'weekly',
    phrase(
      'weekly(?: digest)?|(?:once|every) a? ?week|every week|раз в неделю|еженедельн\\p{L}*|каждую неделю|по понедельникам|апта сайын|аптасына(?: бір(?: рет)?)?|аптал\\p{L}*',
    ),
  ],
  [
    'morning',
    phrase('(?:the )?(?:next |every )?mornings?|in the mornings?|утром|по утрам|наутро|на утро|таңертең\\p{L}*|таңда'),
  ],
  ['daytime', phrase('daytime|by day|during the day|дн[её]м|күндіз')],
];

export const REMINDER = phrase(
  'reminder|(?:and )?remind me (?:the day )?before|with (?:a )?reminder|(?:и )?напомни\\p{L}* (?:заранее|накануне|за день)|с напоминани\\p{L}*|напоминани\\p{L}*|(?:бір күн бұрын|алдын ала|алдында)(?: еске сал\\p{L}*| ескерт\\p{L}*)?|еске сал\\p{L}*',
);

const CLOCK = String.raw`(\d{1,2})(?::(\d{2}))?`;
/** «тихие часы 23–7 Europe/Berlin» */
export const QUIET = new RegExp(
  String.raw`(?:quiet(?:\s+hours)?|тих\p{L}*\s+час\p{L}*|тишина|тыныш\p{L}*\s+(?:уақыт\p{L}*|сағат\p{L}*))[:\s]*(?:from\s+|с\s+)?${CLOCK}\s*(?:-|–|to|до)\s*${CLOCK}(?:[\s@]+([A-Z]\p{L}+(?:/[\p{L}_+-]+)+|UTC))?`,
  'iu',
);

/** Asking itself, and the small words around it. */
export const ASKING = phrase(
  [
    'please|subscribe(?: me)?(?: to)?|sign me up(?: for| to)?|notify(?: me)?|alert me|tell me|let me know|inform me|keep me (?:posted|updated)|send me|ping me|write me|updates?|notifications?|alerts?',
    'пожалуйста|подпи(?:ши|шите|сать|саться|ска|ску|шусь)\\p{L}*(?: меня)?|отпи(?:ши|шите|сать|саться|ска)\\p{L}*(?: меня)?|хочу|уведом\\p{L}*|сообща?\\p{L}*|присыла\\p{L}*|пришли\\p{L}*|оповеща?\\p{L}*|высылай\\p{L}*|дай(?:те)? знать|меня|мне',
    'unsubscribe(?: me)?(?: from)?|stop sending|don.?t (?:send|notify)(?: me)?|no more|больше не|не присыла\\p{L}*|не шли(?:те)?|отмени\\p{L}*|отключи\\p{L}*|удали\\p{L}*|больше|ничего|вообще|совсем|никогда|никак\\p{L}*|рассылк\\p{L}*|пишите?|писать|хватит|стоп|надоел\\p{L}*',
    'жазыл\\p{L}*|жаз(?:ып)? қой\\p{L}*|хабарла\\p{L}*|хабар бер\\p{L}*|ескерт\\p{L}*|жібер\\p{L}*|айт(?:ып)?\\p{L}*|тұр(?:ыңыз|шы|саң)?|маған|мені|өтінемін|тоқтат\\p{L}*|енді|ештеңе|ешқандай|мүлдем|бұдан былай|керек емес|бас тарт\\p{L}*|хат\\p{L}*',
    'when(?:ever)?|if|once|only|it|the|to|for|from|of|about|on|and|are|is|out|come|comes|changes?|new|figures?|data|releases?|statistics|those|them|anything|everything|nothing|ever|again|stop|sending|messages?|things?|subscriptions?|all|me',
    'когда|если|только|на|о|об|про|по|из|и|от|выйд\\p{L}*|выход\\p{L}*|появ\\p{L}*|нов\\p{L}*|данн\\p{L}*|статистик\\p{L}*|публикаци\\p{L}*|релиз\\p{L}*|цифр\\p{L}*|измен\\p{L}*|вс[её]|всех|всем',
    'жаңа|дерек\\p{L}*|мәлімет\\p{L}*|статистика\\p{L}*|жарияла\\p{L}*|шық\\p{L}*|қашан|егер|тек|туралы|бойынша|өзгер\\p{L}*|барл\\p{L}*|бәр\\p{L}*|және|болса|болғанда|кезде',
  ].join('|'),
);

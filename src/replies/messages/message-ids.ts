/**
 * The messages there are and the variables each takes. Written from locales/ by test/locales/message-ids.test.ts:
 * `npx vitest run test/locales -u` after a change there.
 */
export interface MessageVariables {
  about: 'value';
  'absent-before_area': 'labels';
  'absent-forecast': 'labels';
  'absent-not_loaded': 'labels';
  'absent-not_published': 'labels';
  'absent-not_released': 'labels';
  'absent-refused': 'labels';
  'alarm-abandoned': 'platform';
  'alarm-corrected': 'from';
  'alarm-disk': 'reason';
  'alarm-doubtful': 'from';
  'alarm-failures': 'ended' | 'failed' | 'notice';
  'alarm-more': 'count';
  'alarm-over': never;
  'alarm-quarantined': 'from';
  'alarm-reason': 'count' | 'reason';
  'alarm-reason-unknown': 'count' | 'reason';
  'alarm-release-late': 'address' | 'command' | 'date' | 'period';
  'alarm-report': 'command';
  'alarm-reported': 'command' | 'version';
  'alarm-stuck': 'count' | 'platform' | 'when';
  'alarm-title': never;
  'alarm-unpaid': 'platform' | 'rate';
  'alarm-untold': 'due' | 'missing' | 'notice';
  'area-short': 'code' | 'name';
  'as-first': 'text';
  'ask-again': never;
  'ask-area': never;
  'ask-flow': never;
  'ask-indicator': never;
  'ask-meant': never;
  'ask-period': never;
  'ask-place': never;
  'ask-title': never;
  'assumed-capital_for_region': 'place';
  'assumed-city_of_almaty': never;
  'assumed-indicator': never;
  'assumed-spelling': 'what';
  'beside-before': 'value' | 'when';
  'beside-change': 'isYear' | 'value' | 'year';
  'beside-now': 'value';
  'break-census': 'date';
  'break-territory': 'date' | 'place';
  'break-territory-with': 'other' | 'place' | 'until' | 'when';
  bullet: 'text';
  bureau: never;
  'button-back': never;
  'button-calculation': never;
  'button-calendar': never;
  'button-change': never;
  'button-chart': never;
  'button-comparison': never;
  'button-definition': never;
  'button-delete': never;
  'button-entry-store': never;
  'button-first_print': never;
  'button-glossary': never;
  'button-help': never;
  'button-join': 'first' | 'second';
  'button-map': never;
  'button-meant': never;
  'button-method': never;
  'button-mute': never;
  'button-notes': never;
  'button-numbered': 'label' | 'number';
  'button-page': never;
  'button-ranking-bottom': never;
  'button-ranking-top': never;
  'button-rate': never;
  'button-record-highest': never;
  'button-record-lowest': never;
  'button-releases-all': never;
  'button-releases-last': never;
  'button-releases-list': never;
  'button-releases-next': never;
  'button-reminder-off': never;
  'button-reminder-on': never;
  'button-remove': never;
  'button-report': never;
  'button-rest': never;
  'button-revisions': never;
  'button-rhythm-at_once': never;
  'button-rhythm-daytime': never;
  'button-rhythm-morning': never;
  'button-rhythm-weekly': never;
  'button-sources': never;
  'button-stop-all': never;
  'button-subscribe': never;
  'button-subscribe-all': never;
  'button-subscriptions': never;
  'button-summary': never;
  'button-table': never;
  'button-trend': never;
  'button-undo': never;
  'button-unmute': never;
  'by-age': never;
  'by-area': never;
  'by-counterpart': never;
  'by-date': 'day' | 'month' | 'year';
  'by-education': never;
  'by-ethnic': never;
  'by-reason': never;
  'by-settlement': never;
  'by-sex': never;
  'by-specialty': never;
  'calendar-announced': never;
  'calendar-event': 'period';
  'calendar-expected': never;
  'calendar-lead': never;
  'calendar-title': never;
  'changed-title': never;
  'chart-alt-bars': 'form' | 'highest' | 'highestName' | 'lowest' | 'lowestName' | 'subtitle' | 'title';
  'chart-alt-line':
    | 'direction'
    | 'first'
    | 'firstPeriod'
    | 'highest'
    | 'highestPeriod'
    | 'last'
    | 'lastPeriod'
    | 'lowest'
    | 'lowestPeriod'
    | 'marks'
    | 'subtitle'
    | 'title';
  'chart-alt-lines': 'marks' | 'subtitle' | 'title' | 'values';
  'chart-alt-mirrored':
    | 'arrivals'
    | 'departures'
    | 'direction'
    | 'firstNet'
    | 'firstPeriod'
    | 'net'
    | 'period'
    | 'subtitle'
    | 'title';
  'chart-break-census': 'date';
  'chart-break-of': 'break' | 'place';
  'chart-break-territory': 'date';
  'chart-computed': never;
  'chart-flow': 'flow' | 'rest';
  'chart-gain': never;
  'chart-loss': never;
  'chart-none': never;
  'chart-not-drawn': never;
  'chart-nothing-yet': never;
  'chart-nothing-yet-title': never;
  'chart-provisional': never;
  'chart-regions': never;
  'chart-shown-of': 'all' | 'shown';
  'chart-some': 'note';
  'chart-subtitle': 'period' | 'unit';
  'chart-title': 'place' | 'what';
  'chart-without': 'names';
  'check-another': 'now' | 'other' | 'quoted' | 'what';
  'check-differs': 'now' | 'quoted' | 'what';
  'check-earlier': 'date' | 'now' | 'quoted' | 'was' | 'what';
  'check-equal': 'now' | 'quoted' | 'what';
  'check-not-held': 'quoted' | 'what';
  'check-nothing': never;
  'check-rounded': 'now' | 'quoted' | 'what';
  'check-title': never;
  'check-unclear': 'quoted';
  'column-country': never;
  'column-group': never;
  'column-period': never;
  'column-place': never;
  'column-published': never;
  'column-region': never;
  'column-what': never;
  'command-ages': never;
  'command-arrivals': never;
  'command-bottom': never;
  'command-calendar': never;
  'command-chart': never;
  'command-check': never;
  'command-compare': never;
  'command-countries': never;
  'command-csv': never;
  'command-deliveries': never;
  'command-departures': never;
  'command-ethnic': never;
  'command-forget': never;
  'command-glossary': never;
  'command-help': never;
  'command-kandas': never;
  'command-language': never;
  'command-method': never;
  'command-migration': never;
  'command-movers': never;
  'command-net': never;
  'command-population': never;
  'command-privacy': never;
  'command-rate': never;
  'command-releases': never;
  'command-revisions': never;
  'command-settings': never;
  'command-sources': never;
  'command-start': never;
  'command-stop': never;
  'command-subscribe': never;
  'command-subscriptions': never;
  'command-summary': never;
  'command-top': never;
  'command-trend': never;
  'command-unsubscribe': never;
  'condition-above': 'value';
  'condition-below': 'value';
  'condition-changes': 'percent';
  'condition-negative': never;
  'condition-positive': never;
  'condition-record': never;
  'csv-about': never;
  'csv-empty': never;
  'csv-title': never;
  'data-across': 'from' | 'fromYear' | 'to' | 'toYear';
  'data-day': 'day' | 'month' | 'year';
  'data-last': never;
  'data-month': 'month' | 'year';
  'data-months': 'from' | 'to' | 'year';
  'data-quarter': 'quarter' | 'year';
  'data-year': 'year';
  'data-years': 'from' | 'to';
  date: 'day' | 'month' | 'year';
  'date-column': 'day' | 'dayNumber' | 'month' | 'monthNumber' | 'year';
  'date-time': 'date' | 'time';
  'deliveries-none': never;
  'deliveries-title': never;
  delivery: 'state' | 'what' | 'when';
  'delivery-correction': never;
  'delivery-late': never;
  'delivery-release': 'data';
  'delivery-reminder': never;
  'delivery-state-failed': never;
  'delivery-state-parked': never;
  'delivery-state-sent': never;
  'delivery-state-unconfirmed': never;
  'delivery-state-waiting': never;
  'delivery-state-withdrawn': never;
  derived: 'rule';
  'derived-from': 'operands' | 'rule';
  destination: 'flow';
  'end-least': 'isCount';
  'end-most': 'isCount';
  'entry-alone': 'figure';
  'entry-already': never;
  'entry-contradicted': 'figure' | 'reason';
  'entry-count': 'count';
  'entry-faulty': never;
  'entry-held': 'figure';
  'entry-kept': 'address' | 'date';
  'entry-missing-address': never;
  'entry-missing-figures': never;
  'entry-missing-period': never;
  'entry-missing-published': never;
  'entry-nothing': never;
  'entry-order': never;
  'entry-proven': 'figure';
  'entry-refused': 'reason';
  'entry-regions': never;
  'entry-stored': never;
  'entry-sum': 'against' | 'fits' | 'waits';
  'entry-title': 'period';
  'entry-unknown': never;
  'entry-unread': 'words';
  'entry-usage': 'command';
  'entry-usage-title': never;
  'entry-waits': 'command';
  'example-country': never;
  'example-region': never;
  'example-top': never;
  failed: 'reference';
  'failed-title': never;
  figure: 'value' | 'what';
  'finding-bottom': 'in' | 'isCount' | 'last' | 'lastIn' | 'phrase' | 'value' | 'when';
  'finding-bottom-alone': 'all' | 'in' | 'known' | 'phrase' | 'value' | 'when';
  'finding-bottom-net': 'isLoss' | 'last' | 'lastName' | 'lastOf' | 'migration' | 'name' | 'of' | 'value' | 'when';
  'finding-calculated-change': 'items' | 'shared' | 'value';
  'finding-calculated-difference': 'direction' | 'items' | 'shared' | 'unsigned';
  'finding-calculated-mean': 'items' | 'shared' | 'value';
  'finding-calculated-ratio': 'first' | 'items' | 'second' | 'shared' | 'value';
  'finding-calculated-ratio-less': 'first' | 'items' | 'second' | 'shared' | 'value';
  'finding-calculated-share': 'first' | 'mark' | 'part' | 'shared' | 'value' | 'whole';
  'finding-calculated-sum': 'items' | 'shared' | 'value';
  'finding-compared': 'items' | 'shared';
  'finding-compared-difference': 'difference' | 'items' | 'shared';
  'finding-compared-ends': 'areLosses' | 'first' | 'isCount' | 'last' | 'least' | 'shared' | 'value';
  'finding-item': 'hasDash' | 'name' | 'value' | 'when';
  'finding-list-item': 'first' | 'second';
  'finding-never-revised': 'now' | 'phrase' | 'when';
  'finding-not-ranked': 'phrase' | 'place' | 'value' | 'when';
  'finding-parts': 'isPartial' | 'kind' | 'name' | 'phrase' | 'value' | 'when' | 'whole';
  'finding-parts-alone': 'isPartial' | 'kind' | 'name' | 'phrase' | 'value' | 'when';
  'finding-parts-one': 'name' | 'phrase' | 'value' | 'when';
  'finding-record-highest': 'gender' | 'isCount' | 'phrase' | 'value' | 'when';
  'finding-record-lowest': 'gender' | 'isCount' | 'phrase' | 'value' | 'when';
  'finding-record-range': 'range' | 'text';
  'finding-revised': 'first' | 'now' | 'phrase' | 'when';
  'finding-series':
    | 'direction'
    | 'first'
    | 'firstValue'
    | 'firstWhen'
    | 'gender'
    | 'last'
    | 'lastNumber'
    | 'lastWhen'
    | 'phrase';
  'finding-series-cut': 'first' | 'firstValue' | 'firstWhen' | 'last' | 'lastNumber' | 'lastWhen' | 'phrase';
  'finding-series-one': 'last' | 'lastWhen' | 'phrase';
  'finding-shown': 'all' | 'order' | 'shown';
  'finding-summary': 'arrived' | 'arrivedCount' | 'left' | 'leftCount' | 'net' | 'when';
  'finding-top': 'in' | 'isCount' | 'last' | 'lastIn' | 'phrase' | 'value' | 'when';
  'finding-top-alone': 'all' | 'in' | 'known' | 'phrase' | 'value' | 'when';
  'finding-top-net': 'isLoss' | 'last' | 'lastName' | 'lastOf' | 'migration' | 'name' | 'of' | 'value' | 'when';
  'finding-without': 'text';
  'first-copy': never;
  'first-day': 'date';
  'flow-external': never;
  'flow-internal': never;
  'flow-interregional': never;
  'flow-intraregional': never;
  'flow-total': never;
  'foot-e': never;
  'foot-e-formula': 'formula';
  'foot-join': 'first' | 'second';
  'foot-p': never;
  'foot-r': never;
  'foot-round': 'step';
  'forget-nothing': never;
  'forget-stored': 'id' | 'language' | 'name' | 'platform';
  'forget-subscriptions': 'deliveries' | 'subscriptions';
  'forget-title': never;
  forgotten: never;
  'forgotten-title': never;
  freshness: 'due';
  gap: 'about' | 'when';
  'gap-before_area': 'date' | 'place';
  'gap-before_area-undated': never;
  'gap-by': 'about' | 'by' | 'when';
  'gap-forecast': never;
  'gap-nearest': 'first' | 'second';
  'gap-none': never;
  'gap-not_published': never;
  'gap-not_released': 'date';
  'gap-not_released-undated': never;
  'gap-refused': 'reason';
  'gap-refused-mixed_definitions': never;
  'gap-refused-mixed_vintages': never;
  'gap-refused-negative_base': never;
  'gap-refused-no_inputs': never;
  'gap-refused-rounded_inputs': never;
  'gap-refused-territory_break': never;
  'gap-refused-zero_base': never;
  'glossary-how': never;
  'glossary-rate': 'rule';
  'glossary-title': never;
  'has-been': 'isFuture';
  'has-changed': 'isFuture';
  'help-chat': never;
  'help-command': 'command' | 'description';
  'help-commands': never;
  'help-figures': never;
  'help-how': never;
  'help-lists': never;
  'help-releases': never;
  'help-subscriptions': never;
  'help-terms': never;
  'help-title': never;
  'in-place': 'in' | 'place';
  inside: 'isAlone' | 'place';
  joined: 'name';
  'labour-ministry': never;
  'language-by-message': never;
  'language-current': 'language';
  'language-name-en': never;
  'language-name-kk': never;
  'language-name-ru': never;
  'language-set': never;
  'language-set-title': never;
  'language-title': never;
  'location-abroad': never;
  'method-entry': 'definition' | 'title';
  'method-title': never;
  migration: 'flow';
  'misread-empty': never;
  'misread-hint': never;
  'misread-hint-without': never;
  'misread-impossible_period': 'words';
  'misread-no_such_group': 'words';
  'misread-not_understood': 'words';
  'misread-out_of_scope': never;
  'misread-title': never;
  'misread-title-empty': never;
  'misread-too_long': never;
  'misread-too_many': never;
  'misread-unknown_command': 'words';
  'misread-unknown_country': 'words';
  'misread-unknown_period': 'words';
  'misread-unknown_place': 'words';
  'misread-unknown_term': 'words';
  'month-1': never;
  'month-1.asof': never;
  'month-1.day': never;
  'month-1.in': never;
  'month-1.lead': never;
  'month-1.onday': never;
  'month-1.short': never;
  'month-1.shortday': never;
  'month-1.since': never;
  'month-1.until': never;
  'month-10': never;
  'month-10.asof': never;
  'month-10.day': never;
  'month-10.in': never;
  'month-10.lead': never;
  'month-10.onday': never;
  'month-10.short': never;
  'month-10.shortday': never;
  'month-10.since': never;
  'month-10.until': never;
  'month-11': never;
  'month-11.asof': never;
  'month-11.day': never;
  'month-11.in': never;
  'month-11.lead': never;
  'month-11.onday': never;
  'month-11.short': never;
  'month-11.shortday': never;
  'month-11.since': never;
  'month-11.until': never;
  'month-12': never;
  'month-12.asof': never;
  'month-12.day': never;
  'month-12.in': never;
  'month-12.lead': never;
  'month-12.onday': never;
  'month-12.short': never;
  'month-12.shortday': never;
  'month-12.since': never;
  'month-12.until': never;
  'month-2': never;
  'month-2.asof': never;
  'month-2.day': never;
  'month-2.in': never;
  'month-2.lead': never;
  'month-2.onday': never;
  'month-2.short': never;
  'month-2.shortday': never;
  'month-2.since': never;
  'month-2.until': never;
  'month-3': never;
  'month-3.asof': never;
  'month-3.day': never;
  'month-3.in': never;
  'month-3.lead': never;
  'month-3.onday': never;
  'month-3.short': never;
  'month-3.shortday': never;
  'month-3.since': never;
  'month-3.until': never;
  'month-4': never;
  'month-4.asof': never;
  'month-4.day': never;
  'month-4.in': never;
  'month-4.lead': never;
  'month-4.onday': never;
  'month-4.short': never;
  'month-4.shortday': never;
  'month-4.since': never;
  'month-4.until': never;
  'month-5': never;
  'month-5.asof': never;
  'month-5.day': never;
  'month-5.in': never;
  'month-5.lead': never;
  'month-5.onday': never;
  'month-5.short': never;
  'month-5.shortday': never;
  'month-5.since': never;
  'month-5.until': never;
  'month-6': never;
  'month-6.asof': never;
  'month-6.day': never;
  'month-6.in': never;
  'month-6.lead': never;
  'month-6.onday': never;
  'month-6.short': never;
  'month-6.shortday': never;
  'month-6.since': never;
  'month-6.until': never;
  'month-7': never;
  'month-7.asof': never;
  'month-7.day': never;
  'month-7.in': never;
  'month-7.lead': never;
  'month-7.onday': never;
  'month-7.short': never;
  'month-7.shortday': never;
  'month-7.since': never;
  'month-7.until': never;
  'month-8': never;
  'month-8.asof': never;
  'month-8.day': never;
  'month-8.in': never;
  'month-8.lead': never;
  'month-8.onday': never;
  'month-8.short': never;
  'month-8.shortday': never;
  'month-8.since': never;
  'month-8.until': never;
  'month-9': never;
  'month-9.asof': never;
  'month-9.day': never;
  'month-9.in': never;
  'month-9.lead': never;
  'month-9.onday': never;
  'month-9.short': never;
  'month-9.shortday': never;
  'month-9.since': never;
  'month-9.until': never;
  'more-notes': 'what';
  'more-notes-none': never;
  'more-sources': 'what';
  'more-sources-none': never;
  'no-answer-yet': never;
  'no-answer-yet-title': never;
  'not-admin': never;
  'not-admin-title': never;
  'not-saved': never;
  'not-saved-title': never;
  'note-rows': 'note' | 'rows';
  'note-rows-many': 'note';
  'notice-condition': 'condition';
  'notice-correction-item': 'after' | 'before' | 'what' | 'when';
  'notice-correction-lead': never;
  'notice-correction-title': never;
  'notice-difference': 'before' | 'difference';
  'notice-late': 'data' | 'date';
  'notice-late-title': never;
  'notice-missing': 'scope';
  'notice-more': never;
  'notice-release-title': 'data';
  'notice-reminder': 'data' | 'date';
  'notice-reminder-title': never;
  'of-parts': 'kind';
  'of-people': 'group' | 'ofPeople';
  operand: 'label' | 'value';
  'operand-negative': 'label' | 'value';
  'operands-ends': 'first' | 'last';
  origin: 'flow';
  owner: 'of' | 'place';
  'page-about': never;
  'page-as-of': 'date';
  'page-ask-button': never;
  'page-ask-label': never;
  'page-choices': never;
  'page-data-version': 'version';
  'page-files': never;
  'page-home-calendar': never;
  'page-home-key-points': never;
  'page-home-lead': never;
  'page-home-regions': never;
  'page-home-title': never;
  'page-languages': never;
  'page-nearest': never;
  'page-next': never;
  'page-not-found': never;
  'page-notes': never;
  'page-pin': 'url';
  'page-revised': 'date' | 'now' | 'was' | 'what';
  'page-sources': never;
  'page-unrevised': never;
  part: 'value' | 'what';
  partner: 'flow';
  parts: 'parts';
  'parts-partial': never;
  'parts-rest': 'rest' | 'whole';
  'period-across': 'from' | 'fromYear' | 'to' | 'toYear';
  'period-day': 'day' | 'month' | 'year';
  'period-last': never;
  'period-month': 'month' | 'year';
  'period-months': 'from' | 'to' | 'year';
  'period-quarter': 'from' | 'quarter' | 'to' | 'year';
  'period-range': 'from' | 'to';
  'period-running-total': never;
  'period-short-across': 'from' | 'fromYear' | 'to' | 'toYear';
  'period-short-day': 'day' | 'month' | 'year';
  'period-short-last': never;
  'period-short-month': 'month' | 'year';
  'period-short-months': 'from' | 'to' | 'year';
  'period-short-quarter': 'quarter' | 'year';
  'period-short-year': 'year';
  'period-short-years': 'from' | 'to';
  'period-single-quarter': never;
  'period-year': 'year';
  'period-years': 'from' | 'to';
  'phrase-arrivals': 'group' | 'in' | 'ofPeople' | 'origin' | 'people' | 'to';
  'phrase-arrivals.about': 'group' | 'in' | 'ofPeople' | 'origin' | 'people' | 'to';
  'phrase-arrivals.number': 'group' | 'in' | 'ofPeople' | 'origin' | 'people' | 'to';
  'phrase-change_arrivals': 'group' | 'in' | 'ofPeople' | 'origin' | 'people' | 'to';
  'phrase-change_arrivals.about': 'group' | 'in' | 'ofPeople' | 'origin' | 'people' | 'to';
  'phrase-change_arrivals.number': 'group' | 'in' | 'ofPeople' | 'origin' | 'people' | 'to';
  'phrase-change_departures': 'destination' | 'from' | 'group' | 'ofPeople' | 'people';
  'phrase-change_departures.about': 'destination' | 'from' | 'group' | 'ofPeople' | 'people';
  'phrase-change_departures.number': 'destination' | 'from' | 'group' | 'ofPeople' | 'people';
  'phrase-change_kandas': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'people';
  'phrase-change_kandas.about': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'people';
  'phrase-change_kandas.number': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'people';
  'phrase-change_movers': 'flow' | 'group' | 'in' | 'ofPeople' | 'place';
  'phrase-change_movers.about': 'flow' | 'group' | 'in' | 'isFuture' | 'ofPeople' | 'place';
  'phrase-change_movers.number': 'flow' | 'group' | 'in' | 'ofPeople' | 'place';
  'phrase-change_net':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-change_net.about':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'isFuture'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-change_net.number':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-change_population': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-change_population.about': 'group' | 'in' | 'isFuture' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-change_population.number': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-departures': 'destination' | 'from' | 'group' | 'ofPeople' | 'people';
  'phrase-departures.about': 'destination' | 'from' | 'group' | 'ofPeople' | 'people';
  'phrase-departures.number': 'destination' | 'from' | 'group' | 'ofPeople' | 'people';
  'phrase-kandas': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'people';
  'phrase-kandas.about': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'people';
  'phrase-kandas.number': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'people';
  'phrase-movers': 'flow' | 'group' | 'in' | 'ofPeople' | 'place';
  'phrase-movers.about': 'flow' | 'group' | 'in' | 'isFuture' | 'ofPeople' | 'place';
  'phrase-movers.number': 'flow' | 'group' | 'in' | 'ofPeople' | 'place';
  'phrase-net': 'group' | 'in' | 'migration' | 'name' | 'of' | 'ofPeople' | 'partner' | 'place' | 'reason';
  'phrase-net.about':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'isFuture'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-net.number':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-population': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-population.about': 'group' | 'in' | 'isFuture' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-population.number': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-population_average': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-population_average.about': 'group' | 'in' | 'isFuture' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-population_average.number': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place';
  'phrase-rate':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-rate.about':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'isFuture'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-rate.number':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason';
  'phrase-share_arrivals': 'group' | 'in' | 'ofPeople' | 'origin' | 'to';
  'phrase-share_arrivals.about': 'group' | 'in' | 'ofPeople' | 'origin' | 'to';
  'phrase-share_arrivals.number': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin' | 'to';
  'phrase-share_departures': 'destination' | 'from' | 'group' | 'ofPeople';
  'phrase-share_departures.about': 'destination' | 'from' | 'group' | 'ofPeople';
  'phrase-share_departures.number': 'counterpart' | 'destination' | 'from' | 'group' | 'ofPeople';
  'phrase-share_kandas': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin';
  'phrase-share_kandas.about': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin';
  'phrase-share_kandas.number': 'counterpart' | 'group' | 'in' | 'ofPeople' | 'origin';
  'phrase-with-inside': 'isAlone' | 'phrase' | 'place';
  'pick-indicator': never;
  'pick-last': never;
  'pick-period': never;
  'pick-place': never;
  'pick-submit': never;
  'pick-title': never;
  'privacy-delete': never;
  'privacy-memory': never;
  'privacy-stored': never;
  'privacy-title': never;
  'ranking-known': 'all' | 'known';
  'ranking-without': 'places';
  'record-next': 'period' | 'value';
  'record-without': 'count' | 'periods';
  'record-without-many': 'count' | 'periods';
  'release-final': 'period';
  'release-first': 'period';
  'release-last': 'data' | 'date';
  'release-last-by': 'data' | 'date';
  'release-last-undated': 'data';
  'release-next-announced': 'data' | 'date';
  'release-next-expected': 'data' | 'date';
  'release-none': never;
  'release-overdue-announced': 'data' | 'date';
  'release-overdue-expected': 'data' | 'date';
  'releases-title': never;
  'releases-undated': never;
  'report-nobody': never;
  'report-nobody-title': never;
  reported: never;
  'reported-title': never;
  'revisions-first': 'date';
  'revisions-first-copied': 'date';
  'revisions-now': 'date';
  'revisions-now-copied': 'date';
  'rhythm-at_once': never;
  'rhythm-daytime': 'from' | 'to' | 'where' | 'zone';
  'rhythm-morning': never;
  'rhythm-weekly': never;
  'rule-change': never;
  'rule-difference': never;
  'rule-external': never;
  'rule-internal': never;
  'rule-mean': never;
  'rule-net': never;
  'rule-non_cis': never;
  'rule-rate': never;
  'rule-ratio': never;
  'rule-rural': never;
  'rule-share': never;
  'rule-single_stretch': never;
  'rule-sum': never;
  'rule-summed_parts': never;
  'rule-total': never;
  'rule-urban': never;
  'says-any': 'mark' | 'phrase' | 'value' | 'when';
  'says-arrivals': 'count' | 'counted' | 'gender' | 'hasInside' | 'inside' | 'origin' | 'to' | 'when';
  'says-change': 'by' | 'direction' | 'isDay' | 'mark' | 'phrase' | 'unsigned';
  'says-departures': 'count' | 'counted' | 'destination' | 'from' | 'gender' | 'hasInside' | 'inside' | 'when';
  'says-kandas': 'count' | 'counted' | 'counterpart' | 'gender' | 'in' | 'origin' | 'when';
  'says-movers': 'count' | 'flow' | 'group' | 'in' | 'number' | 'ofPeople' | 'place' | 'when';
  'says-net':
    | 'counterpart'
    | 'direction'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason'
    | 'unsigned'
    | 'value'
    | 'when';
  'says-population': 'count' | 'counted' | 'gender' | 'group' | 'in' | 'name' | 'of' | 'value' | 'when';
  'says-population_average': 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place' | 'value' | 'when';
  'says-rate':
    | 'counterpart'
    | 'group'
    | 'in'
    | 'migration'
    | 'name'
    | 'of'
    | 'ofPeople'
    | 'partner'
    | 'place'
    | 'reason'
    | 'value'
    | 'when';
  'says-share_arrivals': 'in' | 'mark' | 'origin' | 'to' | 'value' | 'when';
  'says-share_arrivals.people': 'in' | 'mark' | 'origin' | 'people' | 'to' | 'value' | 'when';
  'says-share_departures': 'destination' | 'from' | 'mark' | 'value' | 'when';
  'says-share_departures.people': 'destination' | 'from' | 'mark' | 'people' | 'value' | 'when';
  'says-share_kandas': 'in' | 'mark' | 'origin' | 'value' | 'when';
  'says-share_kandas.people': 'in' | 'mark' | 'people' | 'value' | 'when';
  'settings-button-auto': never;
  'settings-button-rich': never;
  'settings-button-text': never;
  'settings-form-rich': never;
  'settings-form-text': never;
  'settings-quiet': 'from' | 'to' | 'where' | 'zone';
  'settings-title': never;
  settled: 'isPlaced' | 'of' | 'settlement';
  'settled.areas': 'isPlaced' | 'of' | 'settlement';
  'settled.from': 'isPlaced' | 'of' | 'settlement';
  'settled.in': 'isPlaced' | 'of' | 'settlement';
  'settled.kind': 'settlement';
  'settled.oblique': 'settlement';
  'settled.of': 'isPlaced' | 'of' | 'settlement';
  'settled.to': 'isPlaced' | 'of' | 'settlement';
  'share-part': 'mark' | 'side' | 'value' | 'what';
  'short-arrivals': never;
  'short-change_arrivals': never;
  'short-change_departures': never;
  'short-change_kandas': never;
  'short-change_movers': never;
  'short-change_net': never;
  'short-change_population': never;
  'short-departures': never;
  'short-kandas': never;
  'short-movers': never;
  'short-net': never;
  'short-population': never;
  'short-population_average': never;
  'short-rate': never;
  'short-share_arrivals': never;
  'short-share_departures': never;
  'short-share_kandas': never;
  'since-day': 'day' | 'month' | 'year';
  'since-year': 'year';
  'slack-changed-by': 'who';
  'slack-chart-in-direct-messages': never;
  'slack-failed': never;
  'slack-file-in-direct-messages': never;
  'slack-more': never;
  'slack-share': never;
  'slack-shared-by': 'name';
  source: 'items';
  'source-about': 'date';
  'source-both': 'first' | 'second';
  'source-copies': 'date';
  'source-copy': 'day' | 'month' | 'year';
  'source-dates': 'from' | 'to';
  'source-dates-year': 'fromDay' | 'fromMonth' | 'toDay' | 'toMonth' | 'year';
  'source-day': 'date';
  'source-item': 'date' | 'producer';
  'source-month': 'month' | 'year';
  'source-more': 'items';
  'source-read': 'site' | 'what';
  'source-site': 'items' | 'site';
  'source-unofficial': 'count' | 'figuresCount' | 'site';
  'source-via': 'date' | 'producer' | 'publisher';
  'sources-bureau': never;
  'sources-labour': never;
  'sources-press': never;
  'sources-title': never;
  'start-about': never;
  'start-channel': 'channel';
  'start-how': never;
  'start-more': never;
  'start-title': never;
  stated: 'text';
  'stated-beside': 'beside' | 'text';
  'status-B': never;
  'status-D': never;
  'status-E': never;
  'status-P': never;
  'status-U': never;
  'status-asked': 'kind';
  'status-chats': never;
  'status-count': 'count' | 'name';
  'status-last': 'period';
  'status-left': 'kind';
  'status-none': never;
  'status-overdue': 'when';
  'status-parked': 'reason';
  'status-queue': 'platform';
  'status-refused': 'kind';
  'status-states': 'failed' | 'parked' | 'sent' | 'unconfirmed' | 'waiting';
  'status-subscriptions': never;
  'status-title': never;
  'status-understood': never;
  'status-well': never;
  'stretch-revised': never;
  'subscribe-elsewhere': never;
  'subscribe-elsewhere-title': never;
  'subscribe-full': 'most';
  'subscribe-full-title': never;
  'subscribe-unclear': 'words';
  'subscribe-unclear-title': never;
  'subscribe-unclear-which': never;
  'subscribe-unclear-without': 'words';
  'subscribed-current': never;
  'subscribed-lead': never;
  'subscribed-title': never;
  'subscription-every': never;
  'subscription-item': 'name' | 'number';
  'subscription-muted': 'name';
  'subscription-name': 'scope' | 'terms';
  'subscriptions-none': never;
  'subscriptions-title': never;
  'summary-arrivals': 'items';
  'summary-change': 'isYear' | 'value' | 'year';
  'summary-departures': 'items';
  'summary-list-item': 'first' | 'second';
  'summary-movers': 'items';
  'summary-regions': 'items';
  'summary-share-arrivals': 'mark' | 'origin' | 'value';
  'summary-share-departures': 'destination' | 'mark' | 'value';
  'table-rest': 'label';
  taldau: never;
  'telegram-as-table': never;
  'telegram-as-text': never;
  'telegram-back': never;
  'telegram-copy': never;
  'telegram-copy-link': never;
  'telegram-copy-table': never;
  'telegram-description': never;
  'telegram-inline-hint': never;
  'telegram-inline-open': never;
  'telegram-old-button': never;
  'telegram-rich-details': never;
  'telegram-short-description': never;
  'terminal-leave': never;
  'terms-languages': 'languages' | 'terms';
  'terms-reminder': 'terms';
  'thanks-more': never;
  'thanks-title': never;
  'tile-area': 'code' | 'name';
  'too-fast': never;
  'too-fast-title': never;
  'undone-title': never;
  'unit-per_1000': never;
  'unit-percent': never;
  'unit-percentage_points': never;
  'unit-persons': never;
  'unit-times': never;
  'unsubscribe-none': never;
  'unsubscribe-none-title': never;
  'unsubscribed-lead': never;
  'unsubscribed-title': never;
  'until-year': 'year';
  'value-of-people': 'before' | 'count' | 'few' | 'many' | 'one' | 'value';
  'value-per_1000': 'value';
  'value-percent': 'value';
  'value-percentage_points': 'count' | 'value';
  'value-persons': 'count' | 'value';
  'value-persons-of': 'count' | 'value';
  'value-times': 'count' | 'value';
  'when-across': 'from' | 'fromYear' | 'to' | 'toYear';
  'when-day': 'day' | 'month' | 'year';
  'when-last': never;
  'when-month': 'month' | 'year';
  'when-months': 'from' | 'to' | 'year';
  'when-quarter': 'from' | 'quarter' | 'to' | 'year';
  'when-year': 'year';
  'when-years': 'from' | 'to';
  'which-moves': 'flow';
  'who-arrived': 'group' | 'people';
  'who-granted': 'group' | 'people';
  'who-left': 'group' | 'people';
  whose: 'group' | 'in' | 'name' | 'of' | 'ofPeople' | 'place' | 'reason';
  'with-partner': 'counterpart' | 'partner';
  'without-words': 'words';
  'wordless-file': never;
  'wordless-picture': never;
  'wordless-poll': never;
  'wordless-sticker': never;
  'wordless-voice': never;
}

export type MessageId = keyof MessageVariables;

import type { Pieces } from '../language';
import { list, noneOf } from '../lists';

/** Days, spans and what else says when. */
export const time: Pieces = {
	month: list(
		`january, february, march, april, may, june, july, august, september, october, november, december,
		jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec`
	),
	weekday: list(
		`monday, tuesday, wednesday, thursday, friday, saturday, sunday,
		mon, tue, tues, wed, weds, thu, thur, thurs, fri, sat, sun`
	),
	season: list('summer, winter, spring, autumn, fall'),
	holiday: [
		...list(`
			christmas, xmas, easter, thanksgiving, whitsun, ramadan, eid, hanukkah, diwali,
			passover, [the] new year, new year's [eve|day], the holidays, the (long|easter)
			weekend
		`),
		'[the] [autumn|spring|summer|october|february|may] (half term|half-term)',
		'[the] (spring|summer|winter|autumn|easter|christmas) (break|holidays|holiday)',
		'[the] (fall|reading) (break|week)',
		'[the] [may|august|easter|spring|summer] bank holiday [weekend]',
		'[the] (labour|labor|memorial) day weekend'
	],
	'part-of-day': [
		'[in the] [early|late] (morning|afternoon|evening|night|lunchtime|midday)',
		'at (noon|midday|midnight|dawn|lunchtime)',
		'[at] {count} (am|pm)',
		'[at] [{count} (.|:)] {clock}',
		'at ({count}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
	],
	clock: /^\d{1,2}(?:am|pm)$/u,
	nth: /^(?:[12]?1st|[12]?2nd|[12]?3rd|1[1-3]th|[12]?[04-9]th|30th|31st)$/u,
	day: ['{nth}', '{day-number}'],
	date: [
		'[the] {day} [of] {month} [{year}]',
		'{month} [the] {day} [{year}]',
		'the {nth}',
		'{iso-date}',
		'{short-date}'
	],
	/** What may follow "until". */
	end: [
		'{date}',
		'{nth}',
		'{weekday} {date}',
		'[next|this|the following] {weekday} [{part-of-day}|week]',
		'[early|mid|late|the end of|the start of|the beginning of|the middle of|end of] {month} [{year}]',
		'tomorrow [{part-of-day}]',
		'the day after tomorrow',
		'tonight',
		'[after|before] {holiday}',
		'[after|the end of|next|late|early|this] {season}',
		'[the end of|end of|late|early|the middle of|sometime] [the|next|this] (week|month|year|weekend|term)',
		'the following (week|month|year|weekend)',
		'further notice'
	],
	amount: [
		...list(`
			a, an, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve,
			thirteen, fourteen, several, few, half a, {count}
		`),
		'(a|the next) (few|couple of|whole|full)'
	],
	unit: list(
		'day, days, night, nights, week, weeks, month, months, fortnight, weekend, weekends, year, sleeps'
	),
	"unit's": /^(?:weeks|days|months|week's|day's|month's|fortnight's)'?$/u,
	how: list(
		'more, whole, glorious, long, lovely, blissful, wonderful, short, full, sunny, entire, quiet, relaxing'
	),
	long: ['{amount} [and a half] [{how}] {unit}'],
	until: ['(until|till|til|through|thru)', "' til", 'up (to|until|till)', 'right (until|through)'],
	stretch: list('week, weekend, month, summer, winter, spring, autumn, year'),
	/** From when to when, until when, or for how long. */
	span: [
		'{until} [at least|sometime|some time|about|around] {end}',
		'for [about|around|at least|almost|nearly|just|only|over|more than] [the] [next|coming|whole|entire|following|rest of the] {long}',
		'for the [long|whole|next|entire|rest of the] ({stretch}|holidays|season)',
		'for the rest of ({month}|this {stretch})',
		'for the (first|second|last) ({unit}|half|two weeks) (of|in) {month}',
		'(for|over|during|all|at) {holiday}',
		'the next {long}',
		'the (whole|entire) {stretch} [long]',
		'all [of|through|this|next] [of] [this|next|the] ({stretch}|{month})',
		'(all|the whole of|most of|half of|the rest of) {month}',
		'(this|next|all next|the whole|the coming|the following) [coming] ({stretch}|fortnight)',
		'next week (on|from|until) {weekday}',
		'[in|during] [the] (first|second|third|last) (week|weekend|fortnight|half|two weeks|few days) (of|in) {month}',
		'the week after next',
		'(over|at|on) the ([long] weekend|summer|winter|holidays)',
		'from [{weekday}] {end} [{part-of-day}] ({until}|to|-) [including] [next|the following] {end}',
		'between {end} and {end}',
		'from [{weekday}] {end} [on|onwards|onward]',
		'from {day} ({until}|to|-) {date}',
		'as of {end}',
		'starting [on|from] {end}',
		'{range}'
	],
	range: [
		'{day} (-|{until}|to) [the] {day} [of] {month} [{year}]',
		'{month} {day} (-|{until}|to) [{month}] {day}',
		'[the] {day} [of] {month} (-|{until}|to) [the] {day} [of] {month}',
		'{weekday} (-|{until}|to) {weekday}',
		'{short-date} - {short-date}',
		'from the {nth} to the {nth} [of {month}]'
	],
	/** One day to come. */
	'on-day': [
		'[on|from|by|before] [this|next|coming] {weekday} [{part-of-day}|week]',
		'[on|from|by|before] {weekday} {date}',
		'[on|from|by|before|around|about] {date}',
		'first thing [tomorrow|on {weekday}]',
		'(tomorrow|tmrw|tmr|tomoz) [{part-of-day}]',
		'{part-of-day} (tomorrow|[on] {weekday}|[on] {date})',
		'the day after tomorrow',
		'in {long} [time|from now]',
		"in {amount} {unit's} time"
	],
	on: [
		'{on-day}',
		'tonight',
		'[early|late|later] (in|next|this) (week|month|{month}|{season})',
		'(in|this|next|late|early|mid) [early|late|mid] [-] ({month}|{season})',
		'(at|by|towards) the (end|start|beginning|middle) of ({month}|(next|this|the) (week|month|year))',
		'next (year|month|weekend)',
		'this weekend',
		'at the weekend',
		'later today',
		'in the (morning|summer|autumn|spring|new year|holidays)',
		'straight after {weekday}',
		'after {holiday}'
	],
	when: ['{span}', '{on}', '{on} {span}'],
	now: [
		...list('now, currently, rn, atm, right now, at the moment, at present, as we speak, just now'),
		'right this (minute|second|moment)',
		'as i (type|write)',
		'this very (minute|moment)'
	],
	/** After "last week", but not in "the last week of July". */
	'not-of': noneOf('of', '.+'),
	/** What is over. */
	past: [
		'last ({stretch}|night|christmas|easter|{weekday}|{month}) ({not-of}|$)',
		'(yesterday|ago)',
		'used to',
		'(in|since|of|from) {past-year}',
		'{month} {past-year}',
		'back when',
		'when (i|we) (was|were)',
		'those were the days',
		'years later'
	]
};

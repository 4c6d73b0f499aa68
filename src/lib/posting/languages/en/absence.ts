import type { Phrases } from '../language';
import { list } from '../lists';

/** Away from home, now or to come: since when, until when, for how long, where to. */
export const absence: Phrases = {
	pieces: {
		away: [
			...list(`
				away, away from home, out of town, out of the country, abroad, overseas, on the
				road, at sea, travelling, traveling, backpacking, camping, skiing, glamping,
				sailing, interrailing, gone, off grid, off the grid, off travelling, off on
				holiday, off camping, off skiing, going away
			`),
			'away (on|for) (business|work)',
			'on (holiday|holidays|vacation|honeymoon|safari|tour|pilgrimage|hols)',
			'on (a|an|our|my|the|another) [{any}] [{any}] {trip}',
			'not (home|at home|around|in town|here|in|back)',
			'in hospital',
			'at a (festival|retreat|wedding|conference) in {proper-place}'
		],
		trip: list(`
			holiday, holidays, vacation, trip, road trip, roadtrip, cruise, honeymoon, break,
			city break, getaway, flight, flights, ferry, plane, safari, retreat, tour,
			expedition, minibreak, mini-break, weekender, babymoon, hen do, stag do, hen
			weekend, stag weekend, girls weekend, lads weekend
		`),
		'big-trip': list(
			'holiday, holidays, vacation, trip, road trip, roadtrip, cruise, honeymoon, getaway, safari, city break, minibreak, babymoon'
		),
		'trip-kind': list(
			"family, skiing, ski, camping, fishing, golf, golfing, business, work, birthday, anniversary, girls', girls, lads', lads"
		),
		pet: [
			'(our|my|the) [{number}] [{any}] (cat|cats|dog|dogs|rabbit|rabbits|guinea pigs|hens|chickens|fish|hamster|plants|garden)',
			'(our|my) (house|flat|allotment|greenhouse)'
		],
		/** On the way; where to, or when, is still to come. */
		'setting-off': [
			'off [out|down|up|over|back|home|away]',
			'(heading|jetting|flying|sailing|travelling|traveling|driving|cycling|popping|escaping|moving) [{aside}]',
			'(leaving|departing|nipping|taking off|setting off|setting sail)',
			'on (my|our) way'
		],
		'on-wheels': list('campervan, camper van, camper, van, motorhome, caravan, boat, bikes, train'),
		aside: list('off, up, out, down, over, away, back'),
		'by-far': [
			'(flying|jetting|sailing|heading) [off|out|over|away]',
			'(leaving|departing|setting off)'
		],
		go: ['(fly|leave|depart|sail|set off|jet off|take off) [{aside}]'],
		'go-to': ['(fly|travel|drive|go|head|sail|leave|move|pop|jet|depart) [{aside}]'],
		then: ['{span}', '{holiday}', '{month}', '{long}', 'the {unit}', '{season}'],
		company: ['(with|on|for) *']
	},
	says: [
		// We're away with the kids until the 14th.
		'{we-are} [{adverb}] [{adverb}] {away} * ({span}|{on})',
		'{we-are} [{adverb}] {away} [in|on|at|with|somewhere] * {now}',
		'{we-are} [{adverb}] (on holiday|on vacation|on honeymoon|abroad|travelling|camping|skiing) (in|on|around|through) {place} [{when}]',
		'{span} {we-are} [{adverb}] {away}',
		'^ [{adverb}] {away} [(in|on|with|for|visiting|skiing|somewhere) *] {span}',
		'^ [{adverb}] {away} at {place} {span}',
		'^ (ooo|out of office|out of the office) {span}',
		'(while|whilst) {we-are} [{adverb}] {away} [in {place}] [{when}]',
		'(during|in) (our|my) (absence|holiday|holidays|vacation|trip) [to {place}] [{when}]',
		// We're off to Rome next week.
		'{we-are} [{adverb}] [{adverb}] {setting-off} [to|for|from|towards|into|around] [sunny|beautiful] {place} * {when}',
		'{when} {we-are} [{adverb}] {setting-off} (to|for) {place} [{when}]',
		'{long} off {span} {setting-off} (to|for|through|around) {place}',
		'{we-are} [{adverb}] going [{aside}] to {sure-place} * {when}',
		'{when} {we-are} [{adverb}] going to {sure-place} [{when}]',
		'{we-are} [{adverb}] going [{aside}] (to|on|round|around|through) * {span}',
		'({we-are}|^) [{adverb}] {by-far} [(with|on) *] {on} [(for|on) (a|our|my|the) [{any}] [{any}] [{any}] {trip}]',
		'{we-are} [{adverb}] going (away|abroad|camping|skiing|on holiday|on vacation|backpacking|hiking) * {when}',
		'{we-are} [{adverb}] (taking|driving|cycling|catching|hopping on|getting) * to {place} * {when}',
		'({we-are}|^) off on (a|our|my|an) [{any}] [{any}] {trip} [to {place}] [{when}]',
		'({we-are}|^) [{adverb}] {setting-off} (for|on) (a|an|our|my|the) [{any}] [{any}] {trip} [(to|in|around) {place}] * {when}',
		'{we-are} [{adverb}] (going|off) on (a|an|our|my|another) [{any}] [{any}] {big-trip} [(to|in|around) {place}] {when}',
		'^ [{adverb}] {setting-off} (to|for) {place} * {when}',
		'^ going [back] to {sure-place} * {when}',
		'({we-are}|^) [{adverb}] (off|heading|going) to the airport * {on}',
		"(who is|who's|whos) going (on holiday|on vacation|away|to {destination}) * {when}",
		// We fly to Malta on 3 May.
		'{we-do} [{adverb}] {go} {on} [(to|for) {place}]',
		'{we-do} [{adverb}] {go-to} (to|for) {place} * {when}',
		'{when} {we-do} [{adverb}] {go-to} (to|for) {place}',
		'{we-do} [{adverb}] (go away|go on holiday|go on vacation) * {when}',
		'{household} [just|have|has] [just] (left|leave|are leaving|is leaving|flew out|flew off) (for|to) {place}',
		// We're spending Christmas in Vienna.
		'({we-are}|^) (spending|celebrating) [{then}] (in|at|on|with|by) {place} [{when}]',
		'{we-do} (spend|celebrate) {then} (in|at|on|by) {place} [{when}]',
		'{we-are} [{adverb}] (visiting|staying|stopping) * {span}',
		'{we-are} [{adverb}] (visiting|seeing) {destination} {when}',
		// We're in Rome next week.
		'{we-are} [{adverb}] in {place} [then|again] [{company}] {when}',
		'{when} {we-are} [{adverb}] in {place}',
		'{when} {we-are} [{adverb}] (at|with) {retreat} [(in|near) {place}]',
		'{we-are} [{adverb}] (swapping|trading|escaping|fleeing) * for {sure-place} {when}',
		'^ taking [my|our|the] {relative} [and {any}] [{any}] to {sure-place} {when}',
		'{long} (in the sun|by the sea|abroad) {when}',
		'({we-do} go|{we-are} going) (into|in) [to] hospital {when}',
		'{will-be} [{adverb}] in {destination} [visiting (my|our) {relative}]',
		'{we-are} [{adverb}] (working|filming|teaching|studying|walking|cycling|hiking|fishing|touring) (in|around|through) {place} {span}',
		'{we-are} [{adverb}] (walking|hiking|cycling|trekking|sailing|driving|touring|riding|climbing|running) [the|along|round|around] {proper-place} * ({range}|from {day} ({until}|to|-) {date})',
		'{we-are} [{adverb}] doing the {any} [{any}] (in|by|on) (a|the|our|my) {on-wheels} * {span}',
		'{we-are} [{adverb}] [on|working] (nights|night shifts|a course|training|placement|secondment|location) (in|at) {place} {span}',
		'{destination} here {we} come {when}',
		'{we-are} [{adverb}] (at|on|by) {sure-place} {span}',
		'{we-are} [{adverb}] (at|by) {retreat} {on}',
		"<^ in {place} {when}> (who|who's|whos|any|anyone|anybody|tips|recommendations|drop|dm|let|ping|shout|come)",
		'^ [{adverb}] in {place} ({until} {end}|for {long}|for the (week|weekend)|{range}|from {end} ({until}|to|-) {end})',
		// Back home on the 28th
		'{we-are} [{adverb}] (back|home) [home|again|in town|in the country|from {place}] {on}',
		'^ [{adverb}] (back|home again|back home|returning) [home|again|in town|in the country|from {place}] {on-day}',
		'{we-do} [{adverb}] (return|come back|get back|fly back|fly home|come home|get home|be back|be home) [home|from {place}] {on}',
		'({we-are}|^) [{adverb}] (flying|driving|coming|heading) (back|home) [from {place}] {on}',
		"(i|we) (won't|will not|shan't) be (back|home|in|around|at home|here|in town) [again] (until|till|before) {end}",
		"(i|we|^) (won't|will not) be (home|at home) {when}",
		"^ [{adverb}] (won't|will not|not) [be] (back|home|in|around|at home) [again] (until|before) {end} [{part-of-day}]",
		"(we're|i'm) not (around|here|home|at home|in town) {when}",
		// 5 sleeps until Florida
		"{amount} [more|little] {unit} ({until}|to|before) ({we-do} {go} [(to|for) {place}]|we go|we're off|i'm off|take-off|{destination})",
		'{amount} [more|little] {unit} ({until}|to|before) (our|my|the) [big|next|annual|summer|family] {trip}',
		'(our|my) {trip} [{adverb}] * (leaves|is|goes|departs|starts|begins|takes off) * {when}',
		'(our|my) [{adverb}] {trip} (to|in) {place} * {when}',
		'^ [our|my] [{trip-kind}] [{trip-kind}] {trip} (to|in|from) {place} {when}',
		'(house|home) (swap|swapping|exchange) * {when}',
		'^ on (a|the|our|my) {trip} to {place} (in {amount} hours|{when})',
		'{amount} [more] hours ({until}|to) {destination}',
		'^ [our] {trip} from {place} to {place} {when}',
		'^ {big-trip} (in {long}|from {end} ({until}|to|-) {end}|{range})',
		'^ [our|my|the] {big-trip} (starts|begins) {on}',
		// Just booked ten days in Iceland in October
		'(packing|packed) for {sure-place} [{when}]',
		'(rented|reserved|hired) * (in|near|on|by) {place} {when}',
		'booked [*] (in|to|for|on) {place} (in|for|from|over|at|on) * {when}',
		'booked * (in|to) {place} {when}',
		'^ {long} (in|on|at) {place} {when}',
		'{long} (in|on) {place} {range}',
		'^ {destination} {range}',
		// House sitter from 10 to 24 July
		'(house|cat|dog|pet|plant) [-] (sitter|sitters|sitting|minder|minding) [needed|wanted|required] * {when}',
		'(feed|feeding|mind|minding|water|watering|look after|looking after|watch over|keep an eye on) {pet} * {span}'
	],
	unless: [
		'{past}',
		'(i|we) wish',
		'if only',
		'if {we} [ever] (go|went|fly|move|travel|could)',
		"(i'd|we'd) (love|like|rather)",
		'would (be|move|love|go)',
		'(imagine|dreaming|daydreaming)',
		'away (game|match|win|draw|fixture|goal|goals|kit|fans|day|leg|end|team|side|support)',
		'away to {name}',
		'(fixture|fixtures|kickoff|kick-off|league|squad|derby)',
		'with the fairies',
		'with (a|another|the|some|our) [brand] new (episode|video|series|album|recipe|single|post|chapter|show)'
	]
};

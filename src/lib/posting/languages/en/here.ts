import type { Phrases } from '../language';
import { list } from '../lists';

/** Where the writer is at this moment. */
export const here: Phrases = {
	pieces: {
		arrived: [
			'(landed|arrived|docked|disembarked|got|touched down|checked in|checked into|pulled in|pulled up|turned up) [{safely}] [back]'
		],
		safely: list('safely, safe and sound, safe'),
		just: list('just, finally, safely, now, literally just, only just, at last, actually'),
		sitting: list(`
			sitting, sat, standing, stood, stuck, waiting, queuing, queueing, queueing up,
			stranded, chilling, snowed in, stopped, holed up, broken down, parked up, perched,
			wedged, moored, rained in, relaxing, hanging out, sunbathing, people-watching,
			parked, lying, camped, camping, currently, out, drinking
		`),
		meal: [
			'(having|enjoying|eating|grabbing|drinking|getting|out for) * (breakfast|lunch|dinner|brunch|supper|tea|coffee|coffees)',
			'(having|enjoying|eating|grabbing|drinking|getting|out for) * (drink|drinks|pint|pints|beer|beers|wine|cocktails|cake|ice cream|pizza|tapas)'
		],
		outing: list(`
			watching, seeing, eating, drinking, shopping, walking, running, hiking, swimming,
			surfing, skiing, dancing, meeting, strolling, sitting
		`),
		vehicle: list(
			'train, bus, night bus, coach, ferry, plane, flight, tram, boat, sleeper, eurostar, sleeper train, night train'
		),
		hello: list(`
			hello, hi, hey, hallo, hola, aloha, bonjour, ciao, good morning, good evening,
			good afternoon, morning, postcard, views
		`),
		weather: list(
			'sunny, rainy, windy, beautiful, cold, hot, wet, lovely, snowy, freezing, gorgeous, grey, chilly, foggy'
		),
		stage: [
			'(the|a|our) (beach|pool|top|train|mountains|ferry|sea|coast|plane|garden|airport|front row|crowd|stands|road)'
		],
		/** Such as the M6, or Route 66. */
		road: [
			'[the] {road-number}',
			'(route|highway|interstate) {count}',
			'(i|us) - {count}',
			'the (motorway|freeway|interstate|turnpike|ring road|bypass)'
		],
		'road-number': /^[abm]\d{1,4}$/iu,
		/** What says more closely where a place is. */
		whereabouts: [
			'(on|in|at|near|by|off|outside|opposite) ({the-spot}|{named-spot}|{destination}|[the] {proper-place}|{street})',
			'(on|in|off) [the] ({small-street-word} {small-street-kind}|high street|main street|town centre)'
		],
		ordinal: list('first, second, third, fourth, fifth, 1st, 2nd, 3rd, 4th, 5th'),
		drink: list('pint, coffee, cocktail, beer, glass, drink, gin, wine, latte, cuppa'),
		doing: /^\p{L}{2,}ing$/u,
		queue: list(
			'queue, line, front row, crowd, stands, waiting room, departure lounge, pool, ambulance, audience'
		)
	},
	says: [
		// Just landed in Lisbon.
		'[{we-have}] {just} {arrived} (in|at|to|into|on|back in) ({where}|(the|our|my) {lodging})',
		'({we-have}) [all|now] (landed|arrived|checked in|checked into|touched down) [safely] (in|at|to|into) {where}',
		'^ [safely] (landed|arrived|touched down|checked in|checked into|touchdown|wheels down) [{safely}] (in|at|into|on) {sure-where}',
		'(^|{we-have}|we|i|and) [{just}] made it to {sure-where}',
		// We're at the zoo.
		'{we-are-now} [{adverb}] [{adverb}] [{sitting}|here] (at|outside|inside) ({the-spot}|{named-spot}) [{whereabouts}] [{now}]',
		'{we-are-now} [{adverb}] {sitting} (in|by|on) ({the-spot}|{named-spot}|{destination}) [{whereabouts}]',
		'({we-are-now}|^) [{adverb}] [{sitting}|broken down|driving] on {road} [{whereabouts}]',
		'{we-are-now} [{adverb}] (on|by) {the-spot} [in|at] [{place}]',
		'{we-are-now} [{adverb}] in the {queue} [(for|at|of) [the] {proper-place}]',
		'{we-are-now} [{adverb}] [{sitting}] (at|in|on|outside|near|by) {where} {now}',
		'{we-are-now} {now} [{sitting}] (at|in|on|outside|near|by) {where}',
		'{we-are-now} [{adverb}] [{sitting}] (in|at) {where} (today|tonight|this (morning|afternoon|evening))',
		'<{we-are-now} [{adverb}] in {destination}> $',
		'{now} {we-are-now} (at|in) {where}',
		'^ [{adverb}] {sitting} [here] (at|in|outside|inside|by|on) ({the-spot}|{named-spot}|{destination}) [{whereabouts}]',
		'^ [{now}] (at|in|outside) {where} [(at|of|in) {where}] {now}',
		'^ {now} (at|in|on|outside) {sure-where}',
		"<^ [here] at ({the-spot}|{named-spot}) [{whereabouts}]> (with|$|and (it's|the|loving)|{doing})",
		'<^ here [{adverb}] (at|in) ({the-spot}|{named-spot}|{destination}) [{whereabouts}]> ($|with|and|for|waiting|watching)',
		'{we-are-now} [{adverb}] in (a & e|[the] (er|emergency room)|{named-spot}) [{whereabouts}]',
		'<^ in {the-spot}> with (my|our)',
		'^ [{adverb}] on platform {stand} at {where}',
		'^ found (a|the) (spot|seat|seats|table|bench) [in the (sun|shade)] (at|in|by|on|outside) {where} {now}',
		'<^ in the {queue}> (with|and|again|$)',
		'^ [{adverb}] {sitting} (at|in|outside|inside|by) [the] {proper-place} ((in|on|near) {place}|for the night|tonight|overnight)',
		'^ {ordinal} {drink} [of {any}] (at|in) ({the-spot}|{named-spot}|[the] {proper-place})',
		'(wandering|walking|strolling|pottering|mooching|cycling|shopping) (round|around|through|about|along|in) ({named-spot}|{destination}|[the] {proper-place}) (today|{now}|this (morning|afternoon|evening))',
		'({we-are-now}|^) [{adverb}] in (a|an|the|our|my) (uber|taxi|cab|lyft|minibus) [on (the|my|our) way] (to|from|home from|back from) {where}',
		'^ [{sitting}] in the {queue} (for|at|of|outside) [the] ({proper-place}|{named-spot})',
		'<^ [our] day ({count}|{number}) [of {count}] (in|at) {sure-where}> ($|and|already|so|with)',
		'<^ [our|my] (first|last|final|second|third) (day|night|morning|evening) in {destination}> ($|and (i|we|it|so)|already|so|with)',
		'({we-are-now}|^) [{adverb}] {meal} (at|in) ({the-spot}|{named-spot}|[the] {proper-place})',
		'{outing} * (at|in|on|around|along) {where} {now}',
		'(enjoying|loving) * (at|in|on) {sure-where} {now}',
		'(exploring|hiking|climbing|visiting|touring) [the] ({proper-place}|{destination}) (today|{now}|this (morning|afternoon|evening))',
		'(come|you can) (find|join|meet) (us|me) (at|in|by|outside|near) {where}',
		// Greetings from Lake Garda
		'[live|reporting] (live|greetings|reporting) from [{weather}] ({where}|{stage})',
		'{hello} from [{weather}] ({the-spot}|{named-spot}|{destination}|{stage})',
		// Boarding now
		'boarding (now|our flight|my flight|the plane|our plane|the train)',
		'now boarding [at {where}]',
		'{we-are-now} [just] about to board [{any}] [{any}]',
		'({we-have}|i|we|^) [{just}] boarded (the|our|my|a) {vehicle}',
		'({we-have}|i|we|^) {just} sat down (at|in) {where}',
		'({we-are-now}|^) [{adverb}] on board (the|our) {any}',
		'({we-are-now}|^) [{adverb}] on (the|a|my|our) [{any}] {vehicle} (to|from|towards|home from|back from) {where}',
		'({we-are-now}|^) [{adverb}] on (my|our) way [home|back|up|down|over] (from|to) {sure-where}',
		// Pins, coordinates and links to maps
		'{pin} [the] {name} [{name}] [{name}] [{name}]',
		'{coordinates}',
		'{map-link}'
	],
	unless: [
		'{past}',
		'every (day|week|month|year|morning|evening|night|time|summer|winter|weekend|{weekday})',
		'(usually|always|often|sometimes|whenever|normally|rarely)',
		'{amount} (days|times|nights|hours) a (day|week|month|year)',
		'on (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends)',
		'at weekends',
		'back at * after {long}',
		'(tomorrow|next week|next month)',
		'on {weekday}',
		'on (bbc|itv|tv|channel|netflix|radio|the radio)',
		"it's saturday night",
		'(parcel|parcels|package|tracking)'
	]
};

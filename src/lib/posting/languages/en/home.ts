import type { Phrases } from '../language';
import { list } from '../lists';

/** That a home is empty, that somebody is in it alone, or how to get in. */
export const home: Phrases = {
	pieces: {
		house: list(
			'house, flat, apartment, home, place, cottage, bungalow, condo, maisonette, farm, farmhouse'
		),
		'our-house': [
			'(our|my) [whole] {house}',
			'the [whole|entire] (house|flat|apartment|cottage|bungalow|condo)',
			"my (parents'|mum's|mom's|dad's|gran's|nan's|sister's|brother's|parents) {house}"
		],
		"house's": /^(?:house|flat|apartment|home|place)'s$/u,
		empty: [
			'[standing|left|sitting|lying|all|completely|totally|now|currently|going to be] {unguarded}'
		],
		unguarded: list(
			'empty, unoccupied, vacant, unattended, uninhabited, unlocked, unguarded, deserted, wide open'
		),
		indoors: list(
			'at home, home, at ours, in the house, in the flat, at the house, at our place, at our house, at mine'
		),
		'hiding-place': list(`
			mat, doormat, door mat, flowerpot, flowerpots, flower pot, plant pot, pot,
			planter, gnome, letterbox, mailbox, post box, postbox, stone, rock, brick, meter
			box, meter cupboard, shed, lockbox, lock box, key safe, gutter, porch, garage,
			bench, windowsill, window sill, frog, bin, log, drainpipe, bucket, barbecue, bird
			box, birdhouse, rug, step, steps, hedge, safe, key box, coal bunker, greenhouse
		`),
		keys: ["[spare|front|back|house|door|cleaner's] [door|house] (key|keys|key's)"],
		under: list('under, underneath, beneath, behind, in, inside, below'),
		side: list(
			'back, front, side, garage, patio, kitchen, cellar, terrace, balcony, bathroom, basement'
		),
		door: ['[{side}] (door|window|gate)'],
		"doesn't": list("doesn't, does not, won't, can't, cannot, don't, will not, doesnt"),
		broken: list(
			'broken, gone, faulty, bust, busted, knackered, jammed, stuck, buggered, missing, broke'
		),
		entry: list(`
			door, gate, alarm, entry, garage, entrance, house, building, front door, back
			door, key safe, keysafe, lockbox, lock box, key box, keypad, shed
		`),
		daytime: [
			'(all|the whole) (day|afternoon|morning|evening|night)',
			'during the day',
			'this (morning|afternoon|evening)',
			'{until} ({count}|five|six|seven|eight|nine|ten|noon|late|later)',
			'for (an hour|a few hours|{amount} hours)',
			'(today|tonight|at night|{now})'
		],
		alone: [
			'[all] (home alone|alone at home|at home alone|all alone at home)',
			'(home|at home) (by myself|by herself|by himself|by themselves|on my own)',
			'(alone|on my own) (in the house|in the flat|at home)'
		],
		elder: list(
			'mum, mom, mother, dad, father, gran, granny, grandma, nan, nana, grandad, grandpa, grandmother, grandfather, aunt, auntie, uncle'
		),
		someone: [
			'(the|our|my) (kids|children|boys|girls|son|daughter|teenager|teenagers|eldest|youngest|mum|mom|mother)',
			'(my|our) {relative}',
			'^ (kids|mum|mom|dad|gran|nan|grandma|grandad)',
			'(the|our|my) (gran|grandma|nan|wife|dog|dogs|cat|cats|puppy|twins)',
			'{name}'
		]
	},
	says: [
		// Nobody is at home until Friday.
		"(there's|there is|there'll be|there will be|theres) {nobody} (in|{indoors}) [*] [{when}|{daytime}]",
		'{nobody} (is|will be|is going to be|are) [{adverb}] {indoors} [{when}|{daytime}]',
		"{nobody's} [{adverb}|going to be|gonna be] {indoors} [{when}|{daytime}]",
		"<({nobody} (is|will be|is going to be)|{nobody's} [going to be]) in> ($|when|{until}|before|during|all|this)",
		'{nobody} (is|will be|is going to be) in {when}',
		'^ {nobody} (home|at home|in|around) ({when}|{daytime})',
		// The house will be empty all week.
		'{our-house} (is|will be|is going to be|stands|sits|lies|stays|remains) {empty} [{when}|{daytime}]',
		"(our|my|the) {house's} {empty} [{when}|{daytime}]",
		'(leaving|leave|leaves|left|have left) {our-house} {empty} [{when}|{daytime}]',
		'(the|^) (house|flat|apartment) (is|will be|stands|sits) {empty} ({when}|{daytime})',
		'^ empty (house|flat) {when}',
		'house to (myself|ourselves) ({until} {end}|for {long}|for the (week|weekend)|all (week|weekend))',
		// The spare key is under the mat.
		'[the|a|our|my] {keys} (is|are|will be) [{adverb}] with (next door|the neighbours|the neighbors|our neighbour|our neighbor|number {count}|{name} [(at|in|next) (door|{any})] [{count}])',
		'[the|a|our|my] {keys} [is|are|will be|lives|hangs] [always|still|hidden|right|just|back|there] {under} (the|a|our|my|that) [{any}] [{any}] {hiding-place}',
		"[the|our|my] [spare|front|back|house|door] (key's|keys) [{adverb}] with (next door|the neighbours|the neighbors|our neighbour|our neighbor|{name} [at|in] (number {count}|next door|the flat))",
		'(leave|leaving|left|hide|hiding|put) (the|a|our|my|your) {keys} {under} (the|a|our|my) [{any}] {hiding-place}',
		// The back door doesn't lock.
		"(the|our|my|^) {door} [just|still|really] {doesn't} [be] [properly|quite|even] (lock|close|shut|latch|locked|closed)",
		'(the|our|my|^) {door} [just] never [quite|really] (locks|latches|(shuts|closes) properly)',
		"(the|our|my) {side} (door|window|gate|door's) (is|stays|will be|isn't) [{adverb}|always|left|usually] (unlocked|not locked|left open)",
		'(the|our|my|^) {side} (door|window|gate) (is|stays) (always|never) (open|unlocked|locked)',
		'left (the|our|my) {side} (door|window|gate) [wide] (open|unlocked)',
		"{we} (never|don't) lock (the|our) [back|front] (door|doors|house)",
		'(the|our|my) lock (on|of) (the|our|my) [{any}] (door|gate|window) is {broken}',
		'(the|our|my|^) [{side}] (door|window|gate) lock (is|has) [{adverb}] {broken}',
		'(the|our|my|^) {side} (door|window|gate) (is|keeps|has been) [{adverb}] (stuck|jammed|wedged|propped|blowing|swinging) open',
		"(our|my|the) (burglar alarm|house alarm|alarm system|intruder alarm|home alarm|cctv|security camera) (is|isn't|doesn't|has been|hasn't been) [still] (broken|off|out of order|working|work|dead|disconnected|switched off|fixed|down)",
		// The gate code is 4471.
		'{entry} (code|pin|combination) [number|to enter|now] [{is}] [is] [still|just|now] {key-code}',
		'(code|pin|combination) (for|to|of|on) [the|our|my] [{side}] ({entry}|door|gate) [{is}] [is] [still|just|now] {key-code}',
		'(let yourself in|let yourselves in) [with] [the] (code|pin) [{is}] [is] {key-code}',
		// I'm home alone tonight.
		'{we-are} [{adverb}] {alone} [{when}|{daytime}]',
		"(it's|it is|it'll be|it will be|its) just me [and (the|my|our) {any}] {indoors} [{when}|{daytime}]",
		'{someone} (is|are|will be|is going to be) [{adverb}] {alone} [{when}|{daytime}]',
		'^ {alone} ({when}|{daytime})',
		'(my|our) {elder} (lives|is living) [all] (alone|on (her|his) own|by (herself|himself))',
		'{someone} (is|are|will be) [{adverb}] (alone|on (her|his|their) own|by (herself|himself|themselves)) ({span}|(all|the whole) (day|afternoon|morning|evening|night)|during the day|tonight|this (morning|afternoon|evening)|{until} ({count}|five|six|seven|eight|nine|ten|noon|late))'
	],
	unless: [
		'{past}',
		'lights are on',
		"(never|don't|do not) (leave|hide|keep|put)",
		'(burglars|thief|thieves)',
		'first place (they|anyone|people)',
		'on (channel|itv|bbc|tv|telly|netflix|disney)',
		'without (her|him|them|you)',
		'empty-handed',
		'(viewings|viewing|for sale)'
	]
};

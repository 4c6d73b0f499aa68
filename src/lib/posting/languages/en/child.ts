import type { Phrases } from '../language';
import { anyOf, list } from '../lists';

/** Who a child is, and which school or nursery it goes to. */
export const child: Phrases = {
	pieces: {
		kin: list(`
			daughter, son, stepson, stepdaughter, granddaughter, grandson, niece, nephew,
			godson, goddaughter, grandchild, toddler
		`),
		kid: [
			'{kin}',
			'(eldest|youngest|oldest|firstborn)',
			'{small} (girl|boy|one|man|lady|princess|daughter|son|child|brother|sister|bump)',
			'baby (girl|boy|daughter|son|brother|sister)',
			'({age}|{number}) [-] (year|month) [-] old [{kin}|boy|girl]'
		],
		number: list('two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen'),
		'sure-kid': ['{kin}', '(baby|little one|little girl|little boy|baby girl|baby boy)'],
		kids: list(`
			kids, children, twins, triplets, boys, girls, daughters, sons, grandchildren,
			grandkids, nieces, nephews, grandsons, granddaughters, babies, little ones, two,
			three
		`),
		small: list(
			'little, baby, big, wee, tiny, newborn, gorgeous, sweet, darling, clever, beautiful, brave, birthday, middle'
		),
		fond: [
			'{small}',
			...list(
				'lovely, dear, own, wonderful, amazing, eldest, youngest, oldest, favourite, favorite, cheeky, brilliant, beloved'
			)
		],
		'child-name': ['{name} [{name}]'],
		'young-nth': [
			'(1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th)',
			'(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth)'
		],
		/** Of a team, as in "under 9s". */
		youth: /^(?:[5-9]|1[0-7])s$/u,
		'young-age': ['{age}', 'one', '{number}'],
		/** One that says itself that children go there; in capitals. */
		school: [
			'{school-name} {level} [{level}] {institution}',
			'{school-name} {nursery}',
			'{school-name} (pre-school|day care)'
		],
		/** One that may be for anybody. */
		'any-school': ['{school-name} [{level}] {institution}', '{school-name} {level}'],
		'small-school': [
			'[{word}] [{word}] {word} (primary|elementary|infant|junior|middle|high|grammar|secondary|nursery) school',
			'st {word} (primary|high|grammar|juniors|infants)'
		],
		'school-name': ['{school-part} [{school-part}] [{school-part}] [{school-part}]'],
		'school-part': ['{name}', '(st|saint|our|lady|little|the)', 'c of e'],
		level: anyOf(
			`Primary Elementary Infants? Juniors? Middle High Grammar Secondary Preparatory Prep Nursery Catholic
			Comprehensive Lower Upper Boys['’]? Girls['’]? Montessori`
		),
		institution: anyOf('School Academy College'),
		nursery: anyOf(
			'Nursery Kindergarten Preschool Elementary Infants Juniors Playgroup Daycare Montessori Primary'
		),
		word: /^[\p{L}'’]+$/u,
		starts: [
			'(starts|started|starting|is starting|goes|got|will start|will go|is|moved|begins|began) [{any}] (at|to|in|into)'
		],
		/** What is said of children and their schools only. */
		'at-school': [
			'(first|last) day [*] (at|of|in)',
			'(drop|drops|dropped|dropping|pick|picked|picking|picks|collect|collected|collecting) * (at|from|to)',
			"(sports day|open day|parents' evening|pta|bake sale|summer fair|school run|class|teacher) [*] (at|for|of|from|to)",
			'(uniform|year {age}|reception|nativity|school play|pupils|pupil|a place|places|offer) [*] (at|for|of|from|to)',
			'(my|our) {kid} * (at|to|in|into)'
		],
		'day-school': list('school, nursery, reception, kindergarten, preschool, year {age}')
	},
	says: [
		// my daughter Mia
		'(my|our) [{fond}] [{fond}] {kid} [is called|called|named] {child-name}',
		'(my|our) [{fond}] [{fond}] {sure-kid} {given-name}',
		'(my|our) [{fond}] {kids} [called] {name} [{name}] [{name}] (and|&) {name}',
		'(my|our) little {given-name}',
		'<(my|our) (boy|girl) {given-name}> (on|for|is|has|who|just|got|won|turned|$)',
		// baby Oscar
		'(welcome|meet|hello|introducing|our|my|say hello to) * [little] baby {child-name}',
		'welcome to the world [little] [baby] {child-name}',
		'[little] baby {given-name}',
		'(our|the|my) new arrival {child-name}',
		'(named|calling|naming|called) (her|him) {child-name}',
		'(mum|mom|mummy|mommy|dad|daddy|parents|parent|mama|grandma|grandad|granny|auntie|uncle) (of|to) [little|baby] {given-name} [and {given-name}]',
		// Happy 6th birthday to our little Ella
		'happy [{fond}] {young-nth} birthday * {given-name}',
		'happy {young-nth} birthday * (my|our) [{fond}] [{kid}] {child-name}',
		'happy birthday [to] (my|our) [{fond}] [{fond}] ({kid}|{fond}) {child-name}',
		'{given-name} (turns|turned|is|is turning|just turned|will be|is now) {young-age} (today|tomorrow|this|next|on|years|and|$)',
		'{given-name} {open} {young-age} {close}',
		'{given-name} aged {young-age}',
		'{given-name} , {young-age} ,',
		'{given-name} {young-nth} birthday',
		// Ella's first day at school
		'{given-name} (starts|started|is starting|starting) [primary|secondary|high|big|pre|play|middle] {day-school}',
		'{given-name} first day (at|of|in) ({day-school}|{any} school)',
		'(pick|picking|picked|collect|collecting|collected|drop|dropping|dropped) [up] {given-name} [and {given-name}] [up|off] (from|at) [{any}] ({day-school}|football|ballet|practice|swimming|gym)',
		'(pick|picking|picked|collect|collecting|collected|drop|dropping|dropped) [up|off] <{given-name} [and {given-name}]> [up|off] (from|at) ({school}|{any-school}|{small-school})',
		// Our Noah plays for the under 9s
		'(proud of|well done|well done to) (my|our) {given-name}',
		'<(my|our) {given-name}> * (under|u) {youth}',
		// St Mary's Primary School
		'{school}',
		'{at-school} <{any-school}>',
		'<[little] {given-name}> {starts} ({school}|{any-school}|{small-school})',
		'{given-name} {starts} <({any-school}|{small-school})>',
		'(my|our) [{fond}] ({kid}|{kids}|kid) [{name}] {starts} <({any-school}|{small-school})>'
	],
	unless: [
		'(hogwarts|election|elections|voters|candidate|democrat|democratic|republican|senate)',
		'abbott elementary',
		'royal academy',
		'(tortoise|hamster|cat|dog|puppy|kitten|rabbit|parrot|goldfish|horse|pony)'
	]
};

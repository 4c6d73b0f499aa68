import type { Pieces } from '../language';
import { anyOf, list, noneOf } from '../lists';

/** First names that children are often given: enough to know a name that is written small, or stands alone. */
const given = `
	aaliyah aaron abigail adam aisha albert alex alexander alfie alice amelia amelie amina amy anna
	annabelle anya archer archie aria arlo arthur asher aurora austin ava ayaan ayla bella ben
	benjamin bonnie brooke caleb callum cameron caroline charlie charlotte chloe clara connor cora
	daisy daniel darcey david delilah dexter dylan eden edith edward eleanor elena elijah eliza
	elizabeth ella ellie elliot elliott elodie eloise elsie emilia emily emma erin esme ethan eva
	evan evelyn evie ezra fatima felix fiona finlay finley finn florence frankie freddie freddy
	freya gabriel george georgia grace gracie greta hannah harley harper harriet harrison harry
	harvey hazel heidi henry holly hudson hugo ibrahim ida imogen iris isaac isabel isabella
	isabelle isla ivy jack jackson jacob jake james jamie jasmine jasper jayden jenson jessica
	joanna joe joel john jonah joseph joshua josh jude julian kai kayla kian lara laura layla leah
	leo leon levi lexi liam lila lillian lily lina logan lola lottie louis louie louisa luca lucas
	lucia lucy luis luke luna lydia maddie madison maisie margot maria martha maryam mason matilda
	matthew matteo max maya megan mia michael mila millie mohammed molly muhammad mateo myla naomi
	nathan nathaniel nell niamh nico nina noah noor nora oakley olive oliver olivia ollie omar orla
	oscar otis otto owen penelope phoebe pippa poppy quinn rafael ralph reuben riley robin robyn
	romy ronnie rory rosa rose rosie rowan ruby rufus ryan sadie sam samuel samir sara sarah
	scarlett sebastian selma sienna sofia sophia sophie stella tabitha teddy theo theodore thea
	thomas tilly toby tom tommy tyler una valentina victoria violet wilbur wilfred william willow
	wren xavier yara yasmin zac zach zachary zahra zara zoe zoey
`;

/** Written with a capital, but nobody's name. */
const never = `
	a about after again all also although always am an and any are as at back be because been before
	best both but by can day did do does done each even every everyone except finally first for from
	full get go going good got great had happy has have having he hello her here hers hey hi his how
	i if in is it its just last let life like lol long look love lovely me most much my need never
	new next no none nope not nothing now of off oh ok okay on once one only open or our out over
	own please read really school she since so some soon still such thank thanks that the their them
	then there these they thing this those though three time to today tomorrow tonight too two under
	until up us very want was we week well were what when where which while who whose why will wish
	with without wow yes yesterday yet you your mum mom dad grandma grandpa granny nan monday
	tuesday wednesday thursday friday saturday sunday january february march april may june july
	august september october november december christmas easter english french german spanish latin
	maths science covid lego minecraft netflix spotify facebook instagram iphone ipad youtube tiktok
	google
`;

/** Who is likely to live with the writer. */
const housemates = `
	husband, wife, partner, boyfriend, girlfriend, parents, mum, mom, dad, mother, father, son, daughter,
	flatmate, flatmates, roommate, roommates, housemate, housemates, kids, children, hubby, missus, other half,
	fiancé, fiance, fiancée, fiancee, fella, better half, family
`;

/** Who else somebody is to the writer. */
const others = `
	sister, brother, neighbours, neighbors, in-laws, grandparents, grandmother, grandfather, gran, grandma, grandad, nan, sisters, brothers,
	cousin, cousins, aunt, uncle, best friend, friend, friends, mate, mates, colleague, colleagues
`;

export const people: Pieces = {
	'given-name': anyOf(given, 'i'),
	/** A word with a capital that may well be a name. */
	name: noneOf(never, "\\p{Lu}(?=.*\\p{Ll})[\\p{L}'’]+"),
	housemate: list(housemates),
	relative: ['{housemate}', ...list(others)],
	"relative's": anyOf(
		'husband wife partner boyfriend girlfriend mum mom dad mother father son daughter',
		'i'
	),
	we: [
		'(i|we)',
		'we (all|both|two|four|three|five)',
		'(my|the) ({relative}|family|boys|girls|lads) and (i|me|myself)',
		'{name} and (i|me)',
		'me and [my|the|our] ({relative}|boys|girls|lads|{name})',
		'[the] (whole|entire) family',
		'my family',
		'(all|both) of us',
		'the (four|three|five|two) of us'
	],
	/** Others whose home it is, or whose absence is told. */
	household: [
		'(my|our) {housemate}',
		'(mum|mom) and dad',
		'the (parents|kids|in-laws|missus|other half|wife|husband)',
		'(mum|mom|dad|hubby)'
	],
	'we-are': [
		"(i'm|we're)",
		'{will-be}',
		'^ were',
		'{we} (am|are|is) [going to be]',
		'{household} (is|are) [going to be]',
		'{household} will be',
		"[my|our] {relative's}"
	],
	/** Away at a time to come. */
	'will-be': ["(i'll|we'll|ill) be", "(i'm|we're) (going to|gonna) be", '{we} (will|shall) be'],
	'we-are-now': ["(i'm|we're)", '{we} (am|are)'],
	'we-do': [
		'{we}',
		"(i'll|we'll)",
		'{we} will',
		"(i'm|we're) (going to|gonna)",
		'(we are|i am) going to'
	],
	'we-have': ["(i've|we've)", '(i|we) have', 'we (all)'],
	adverb: [
		...list(`
			also, all, both, actually, finally, really, just, soon, again, officially, then, only,
			still, already, probably, definitely, so, basically, even, mostly, sadly, currently,
			very, super, back, safely, totally, completely, happily, once, more, well, mainly,
			therefore, out, here, over, down, up
		`),
		'{now}'
	],
	nobody: ['(nobody|noone)', 'no one', 'no-one', 'none of us'],
	"nobody's": ["(nobody's|noone's)", "no one's", "no-one's"]
};

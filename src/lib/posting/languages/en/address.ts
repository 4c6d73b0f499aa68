import type { Phrases } from '../language';
import { anyOf, list, noneOf } from '../lists';

const streets = `
	Street St Road Rd Avenue Ave Lane Ln Drive Dr Close Crescent Cres Court Ct Place Pl Square Sq Terrace Gardens Gdns Grove
	Way Walk Row Mews Hill Rise Parade Boulevard Blvd Highway Hwy Circle Cir Trail Parkway Pkwy Broadway Green View Vale
	Quay Wharf Embankment Path Alley Mount Croft Fold Heights Meadow Meadows Esplanade Promenade Drove Wynd Brae Copse
	Chase Common
`;

/** What stands between a number and something that looks like a street, in "a 20 minute drive" or "the 3 Main Street shops". */
const measures = `
	minute minutes mile miles hour hours day days week weeks month year star lane bowling man men million point part metre
	metres meter km the a of in on at is to for and or top best new
`;

/** What stands before "road" or "street" where it is no name. */
const described = `
	way busy quiet old long more other different every each main side wrong right car cars whole lovely nice little big small
	closed open great few good people houses per
`;

/** Where somebody lives or is to be found: streets with numbers, postcodes. */
export const address: Phrases = {
	pieces: {
		'street-kind': anyOf(streets),
		'small-street-kind': list(
			'street, road, avenue, crescent, lane, drive, close, terrace, grove, boulevard, mews, rd, ave, st'
		),
		'street-word': noneOf(measures, "\\p{Lu}[\\p{L}'’]*|\\d{1,3}(?:st|nd|rd|th)"),
		'small-street-word': noneOf(measures + described, "\\p{L}[\\p{L}'’]+"),
		street: ['{street-word} [{street-word}] [{street-word}] {street-kind}', 'the {green}'],
		green: anyOf(
			'Green Street Avenue Close Mews Crescent Square Grove Lane Drive Terrace Paddock Orchard Meadows'
		),
		dwelling: ['(flat|apartment|apt|unit|suite|studio) {dwelling-number} [{name} [{name}]]'],
		'dwelling-number': /^(?:[a-z]?\d{1,3}[a-z]?|[a-z])$/iu,
		state:
			/^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/u,
		town: [
			'{name} [{name}] [{loose-postcode}]',
			'{name} [{name}] {name} [{loose-postcode}]',
			'[{name} [{name}]] {state} [{zip-code}]',
			'{loose-postcode}'
		],
		/** As they are written on the Continent, one word or several; the number may come first. */
		'joined-street':
			/^\p{Lu}[\p{L}-]{2,}(?:straße|strasse|straat|gasse|allee|laan|gracht|kade|plein|gatan|vägen|veien|katu|platz|damm|weg)$/u,
		'parted-street': anyOf('Straße Strasse Str Allee Platz Gasse Damm Weg'),
		rue: [
			...list('rue, ruelle, chemin, impasse, quai, allée, chaussée'),
			'(avenue|boulevard|place) (de|du|des)'
		],
		calle: anyOf('Calle Carrer Avenida Avda Paseo Viale Rua Travessa Ulica'),
		/** What may be a hotel's name, or another word. */
		via: anyOf('Via Plaza Plaça Piazza Corso Praça'),
		of: list('de, du, des, la, les, le, del, della, dei, degli, di, el, da, do, dos, von, van'),
		'town-abroad': ['{postcode-abroad} {name} [{name}]'],
		'postcode-abroad': /^\d{4,5}$/u,
		live: [
			"(i|we|she|he|they|i'm|we're) [now|still|all|also] (live|living|lives|moved|moving|staying|stay)"
		]
	},
	says: [
		'[{dwelling}] [number|no|#] {house-number} {street} [N|S|E|W] [{dwelling}] [{town}]',
		'(at|to|is) <{any-house-number} {street}> [{town}]',
		'(at|to|is|on|near|^) <[{dwelling}] [number|no] {house-number} {small-street-word} [{small-street-word}] {small-street-kind}> [{town}]',
		'{live} (on|in|at|to) [number {house-number}] {street}',
		'{live} (on|in|at) {small-street-word} (road|street|avenue|lane|crescent|close)',
		'(my|our) [new|home|postal|full] address [is] [{is}] * {street} [{town}]',
		'{joined-street} {house-number} [{town-abroad}]',
		'{name} [{name}] {parted-street} {house-number} [{town-abroad}]',
		'{house-number} {rue} [{of}] [{of}] {name} [{name}] [{town-abroad}]',
		'{rue} [{of}] [{of}] {name} [{name}] {house-number} [{town-abroad}]',
		'{calle} [{of}] [{of}] {name} [{name}] {house-number} [{town-abroad}]',
		'{via} [{of}] [{of}] {name} [{name}] {house-number} {town-abroad}',
		'{postcode}',
		'(postcode|post code|post-code) [is] [{is}] {loose-postcode}',
		'(zip|zip code|zipcode) [is] [{is}] {zip-code}'
	],
	unless: [
		// Everybody knows who lives there.
		'(10|ten) downing street',
		'1600 pennsylvania avenue',
		'221b baker street',
		'4 privet drive',
		'742 evergreen terrace',
		'wisteria lane',
		// Where somebody lived is over.
		'({name}|he|she) lived (at|in|on)',
		'(in|since|of|from|by) {past-year} {street}'
	]
};

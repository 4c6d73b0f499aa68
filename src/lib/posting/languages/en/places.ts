import type { Pieces } from '../language';
import { list, spelt } from '../lists';

/** Countries, cities and regions that people travel to. */
const destinations = `
	aberdeen, abu dhabi, afghanistan, africa, alaska, albania, algarve, the algarve, algeria,
	alicante, the alps, amalfi, the amalfi coast, america, amsterdam, andalusia, andorra, anglesey,
	angola, antalya, antwerp, argentina, arizona, armenia, aruba, asia, athens, atlanta, auckland,
	australia, austria, azerbaijan, azores, the azores, bahamas, the bahamas, bahrain, bali,
	bangkok, bangladesh, barbados, barcelona, basel, bavaria, beijing, belfast, belgium, belgrade,
	belize, benidorm, bergen, berlin, bermuda, bhutan, bilbao, birmingham, the black forest,
	blackpool, bolivia, bologna, bordeaux, bosnia, boston, botswana, bratislava, brazil, brighton,
	brisbane, bristol, brittany, bruges, brunei, brussels, bucharest, budapest, buenos aires,
	bulgaria, burgundy, cairns, cairo, california, cambodia, cambridge, cameroon, the camino,
	canada, the canaries, the canary islands, cancun, cannes, cape cod, cape town, cape verde,
	capri, cardiff, the caribbean, casablanca, catalonia, chicago, cologne, colombia, copenhagen,
	corfu, cornwall, corsica, costa rica, the cotswolds, crete, croatia, cuba, cumbria, cyprus,
	czechia, the dales, dallas, delhi, denmark, denver, detroit, devon, disney, disneyland,
	disneyworld, the dolomites, the dordogne, dorset, dresden, dubai, dublin, dubrovnik, dundee,
	durham, düsseldorf, ecuador, edinburgh, egypt, elba, the emirates, england, estonia, ethiopia,
	europe, exeter, the far east, fiji, finland, florida, france, frankfurt, the french alps, the
	french riviera, fuerteventura, galway, the gambia, gdansk, geneva, genoa, germany, ghana, ghent,
	gibraltar, glasgow, goa, gothenburg, gran canaria, granada, the grand canyon, graz, greece, the
	greek islands, greenland, guatemala, guernsey, hamburg, the hamptons, hanoi, havana, hawaii, the
	hebrides, helsinki, the highlands, the himalayas, ho chi minh city, honduras, hong kong,
	houston, hungary, ibiza, iceland, india, indonesia, innsbruck, inverness, iran, iraq, ireland,
	the isles of scilly, israel, istanbul, the italian lakes, italy, jakarta, jamaica, japan,
	jerusalem, johannesburg, kazakhstan, kefalonia, kenya, kerala, killarney, kos, kosovo, krabi,
	krakow, kraków, kuala lumpur, kyiv, kyoto, the lake district, lanzarote, laos, lapland, las
	vegas, latvia, lebanon, leeds, leicester, leipzig, lima, lisbon, lithuania, liverpool,
	ljubljana, the loire, lombok, london, los angeles, luxembourg, lyon, madagascar, madeira,
	madrid, majorca, malaga, malawi, malaysia, maldives, the maldives, mallorca, malmö, malta,
	manchester, manila, marbella, marrakech, marrakesh, marseille, mauritius, the med, the
	mediterranean, melbourne, menorca, mexico, miami, the middle east, milan, minneapolis, minorca,
	moldova, monaco, mongolia, montenegro, montreal, morocco, moscow, mozambique, mumbai, munich,
	myanmar, mykonos, myrtle beach, málaga, münchen, nairobi, namibia, naples, nashville, nepal,
	netherlands, the netherlands, the new forest, new orleans, new york, new zealand, newcastle,
	newquay, nicaragua, nigeria, norfolk, the norfolk broads, normandy, north macedonia,
	northumberland, norway, norwich, nottingham, nuremberg, nyc, oman, orkney, orlando, osaka, oslo,
	the outer hebrides, oxford, pakistan, palermo, palm springs, palma, panama, paraguay, paris,
	patagonia, paxos, the peak district, pembrokeshire, perth, peru, philadelphia, philippines, the
	philippines, phuket, pisa, pittsburgh, poland, portland, porto, portugal, prague, provence,
	puerto rico, the pyrenees, qatar, quebec, queensland, reykjavik, rhodes, riga, rio de janeiro,
	the riviera, the rockies, romania, rome, rotterdam, rwanda, salzburg, san diego, san francisco,
	santiago, santorini, sarajevo, sardinia, saudi arabia, scotland, the scottish highlands,
	seattle, senegal, seoul, serbia, seville, the seychelles, seychelles, shanghai, sheffield,
	shetland, sicily, singapore, skye, slovakia, slovenia, snowdonia, somerset, south africa, south
	korea, the south of france, southampton, spain, sri lanka, st lucia, the states, stockholm,
	strasbourg, stuttgart, sudan, suffolk, sussex, sweden, the swiss alps, switzerland, sydney,
	syria, taiwan, tallinn, tampa, tanzania, tasmania, tel aviv, tenerife, texas, thailand, tibet,
	tirana, tirol, tokyo, toronto, toulouse, trieste, tulum, tunisia, turin, tuscany, tyrol,
	türkiye, the uae, uae, uganda, the uk, ukraine, umbria, uruguay, the us, the usa, usa, utrecht,
	uzbekistan, valencia, vancouver, venezuela, venice, vermont, verona, vienna, vietnam, vilnius,
	wales, warsaw, washington, wellington, the west country, york, yorkshire, the yorkshire dales,
	zagreb, zakynthos, zambia, zante, zanzibar, zimbabwe, zurich, zürich
`;

/** Where one can be, without a name. */
const spots = `
	a & e, airbnb, airport, aquarium, arena, baggage carousel, baggage reclaim, bakery, bar,
	barbecue, barber's, barbers, beach, beer garden, boarding gate, border, bus station, bus stop,
	cafe, café, campground, campsite, casino, check-in, check-in desk, christmas market, cinema,
	club, coach station, coffee shop, concert, customs, dentist, dentist's, departure lounge,
	doctor's, doctors, emergency room, er, fair, fairground, ferry port, ferry terminal, festival,
	finish line, front row, funfair, gallery, game, garden centre, gig, gp, hairdresser,
	hairdresser's, hairdressers, harbor, harbour, hospice, hospital, hostel, hotel, lake, library,
	lounge, mall, marina, market, match, movies, museum, nightclub, opera, park, passport control,
	pictures, pier, playground, pool, port, pub, racecourse, races, registry office, resort,
	restaurant, security, service station, services, shopping centre, shopping mall, ski lift, ski
	resort, spa, stadium, start line, station, summit, supermarket, swimming pool, terminal,
	theater, theatre, theme park, train station, vet, vet's, vets, villa, waiting room, water park,
	wedding, zoo
`;

/** What a place's own name ends with. */
const spotNames = `
	Airport Station Beach Pier Stadium Arena Park Museum Gallery Zoo Hospital Castle Cathedral
	Theatre Theater Hotel Inn Arms Head Tavern Lodge Caf[eé] Coffee Bakery Kitchen Bistro Restaurant
	Grill Bar Pub Club Festival Market Mall Hall Gardens Harbour Harbor Marina Island Tower Bridge
	Square Plaza Terminal Palace Abbey Spa Resort Hostel Campsite Centre Center Eye Ground
	Racecourse Aquarium Opera Library Lake Kettle
`;

export const places: Pieces = {
	destination: [
		...list(destinations),
		'{capital-destination}',
		'the isle of {name}',
		'(lake|loch|cape|mount|isle of|costa|bay of) {name}',
		'(disney|center) (world|parcs|land)',
		"(butlin's|butlins)",
		'(northern|southern|eastern|western|central|north|south|east|west|rural) {name}'
	],
	/** Those that are other words, too, when written small. */
	'capital-destination': spelt(
		'Bath Chile China Cork Faro Florence Jersey Jordan LA Memphis Nice Phoenix Sofia Split Turkey'
	),
	/** What a place is called that one goes away to. */
	retreat: [
		'[the|a|our|an] [{adverb}] (coast|seaside|sea|mountains|lakes|lake|countryside|country|beach|cabin)',
		'[the|a|our|an] [{adverb}] (cottage|caravan|islands|island|lodge|dunes|slopes|campsite|beach house)',
		'[the|a|our|an] [{adverb}] (ski slopes|holiday home|summer house|south coast|north coast|west coast)',
		"(my|our|his|her|the) [{relative}] (parents|mum's|mom's|dad's|parents'|in-laws|sister's|brother's)",
		"(my|our|his|her|the) [{relative}] (grandparents|grandparents'|gran's|grandma's|folks)",
		"(grandma's|gran's|granny's|nan's|mum's|mom's|dad's)",
		'(hospital|rehab)'
	],
	'proper-place': [
		'{name} [{name}] [{name}]',
		'{name} (of|am|upon|on|by|de|do|del|la|le) [the] {name}'
	],
	place: ['{destination}', '{retreat}', '{proper-place}', '{destination} and {destination}'],
	'sure-place': ['{destination}', '{retreat}'],
	spot: [...list(spots), '(top|front|back) of the (queue|line|mountain|tower|hill)'],
	'the-spot': [
		'(the|a|an|our|my|this) [{name}] [{name}] [local|big|new|old|little|hotel|city|town|village|same] {spot}',
		'the (top|summit|foot) of [the] {proper-place}',
		'(gate|terminal|platform) {stand}',
		'(passport control|customs|baggage reclaim|security|check-in)',
		'a & e'
	],
	stand: /^(?:[a-z]{0,2}\d{1,3}[a-z]?|[a-f])$/iu,
	/** A name that says what sort of place it is. */
	'named-spot': [
		'[the] {name} [&|and|of] [{name}] [{name}] {spot-name}',
		'[the] {name} [{name}] (airport|station|beach|park|stadium|arena|festival|market|zoo|museum|hospital)',
		'[the] {name} [{name}] (castle|cathedral|pier|hotel)',
		'(hotel|café|cafe|camp|bar|port|club|restaurant|trattoria|pizzeria|casa|chez) {name} [{name}]',
		'(castle|lake|mount) {name}',
		...list(
			"starbucks, costa, mcdonalds, ikea, tesco, aldi, lidl, nando's, nandos, wetherspoons, legoland, wembley"
		),
		...list(
			'heathrow, gatwick, stansted, luton, schiphol, jfk, o2, disneyland, glastonbury, coachella, anfield'
		),
		...list(
			'wimbledon, twickenham, the hilton, the ritz, the marriott, the louvre, the eiffel tower, the o2'
		),
		...list(
			'the london eye, the colosseum, the shard, the tate, the prado, the alhambra, the guggenheim'
		),
		...list(
			"the acropolis, the vatican, the royal albert hall, the globe, the red lion, the king's head"
		)
	],
	'spot-name': spelt(spotNames),
	where: ['{the-spot}', '{named-spot}', '{destination}', '{retreat}', '[the] {proper-place}'],
	'sure-where': [
		'{the-spot}',
		'{named-spot}',
		'{destination}',
		'[the|our|my] {lodging} [in {proper-place}]'
	],
	lodging: list(
		'hotel, campsite, airbnb, cottage, villa, hostel, cabin, resort, lodge, apartment, venue'
	)
};

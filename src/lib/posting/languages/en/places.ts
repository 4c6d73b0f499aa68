import type { Pieces } from '../language';
import { anyOf, list } from '../lists';

/** Countries, cities and regions that people travel to. */
const destinations = `
	aberdeen, aberystwyth, abu dhabi, acapulco, afghanistan, africa, agadir, alaska, albania, aldeburgh, algarve,
	the algarve, algeria, alicante, the alps, amalfi, the amalfi coast, america, amsterdam, andalusia, andorra,
	anglesey, angola, antalya, antwerp, argentina, arizona, arkansas, armenia, aruba, asia, aspen, athens,
	atlanta, auckland, australia, austria, aviemore, azerbaijan, the azores, azores, bahamas, the bahamas,
	bahrain, the balearics, bali, baltimore, banff, bangkok, bangladesh, barbados, barcelona, basel, bavaria, the
	bay of biscay, beijing, beirut, belfast, belgium, belgrade, belize, benidorm, bergen, berlin, bermuda, bhutan,
	the big island, bilbao, birmingham, the black forest, blackpool, bognor, bolivia, bologna, bora bora,
	bordeaux, bosnia, boston, botswana, bournemouth, bratislava, brazil, the brecon beacons, brighton, brisbane,
	bristol, brittany, the broads, bruges, brunei, brussels, bucharest, budapest, bude, budva, buenos aires,
	bulgaria, burgundy, cairns, cairo, calais, california, cambodia, cambridge, cameroon, the camino, canada, the
	canaries, the canary islands, cancun, cannes, cape cod, cape town, cape verde, capri, carcassonne, cardiff,
	the caribbean, casablanca, catalonia, charleston, chicago, cincinnati, cologne, colombia, colorado,
	connecticut, copenhagen, corfu, cornwall, corsica, the costa brava, the costa del sol, costa rica, the
	cotswolds, cozumel, crete, croatia, cromer, cuba, cumbria, cyprus, czechia, the dales, dallas, dartmoor, the
	dead sea, delhi, denmark, denver, detroit, devon, disney, disneyland, disneyworld, the dolomites, dominica,
	the dominican republic, dorchester, the dordogne, dorset, dresden, dubai, dublin, dubrovnik, dundee, durham,
	düsseldorf, eastbourne, ecuador, edinburgh, egypt, el salvador, elba, the emirates, england, estonia,
	ethiopia, euro disney, eurodisney, europe, the everglades, exeter, exmoor, the far east, fiji, finland,
	florida, the florida keys, folkestone, fort lauderdale, france, frankfurt, the french alps, the french
	riviera, fuerteventura, galveston, galway, the gambia, gdansk, geneva, genoa, germany, ghana, ghent,
	gibraltar, glasgow, goa, gothenburg, the gower, gran canaria, granada, the grand canyon, graz, greece, the
	greek islands, greenland, grenada, guatemala, guernsey, haiti, hamburg, the hamptons, hanoi, harrogate,
	havana, hawaii, the hebrides, helsinki, the highlands, the himalayas, ho chi minh city, honduras, hong kong,
	houston, hungary, the hunter valley, hvar, ibiza, iceland, idaho, ilfracombe, illinois, india, indonesia,
	innsbruck, inverness, iowa, iran, iraq, ireland, the isle of wight, the isles of scilly, israel, istanbul, the
	italian lakes, italy, ivory coast, jakarta, jamaica, japan, jerusalem, johannesburg, kansas, kazakhstan,
	kefalonia, kentucky, kenya, kerala, killarney, kos, kosovo, krabi, krakow, kraków, kuala lumpur, kuwait, kyiv,
	kyoto, la rochelle, lake como, the lake district, lake garda, lake tahoe, the lakes, land's end, lanzarote,
	laos, lapland, las vegas, latvia, lebanon, leeds, leicester, leipzig, lima, lisbon, lithuania, liverpool,
	ljubljana, llandudno, loch ness, the loire, lombok, london, los angeles, louisiana, lourdes, luxembourg, lyon,
	madagascar, madeira, madrid, majorca, malaga, malawi, malaysia, the maldives, maldives, mallorca, malmö,
	malta, manchester, manila, marbella, margate, marrakech, marrakesh, marseille, maryland, massachusetts, maui,
	mauritius, the med, the mediterranean, melbourne, menorca, mexico, miami, michigan, mid wales, the middle
	east, milan, milwaukee, minehead, minneapolis, minnesota, minorca, mississippi, missouri, moldova, monaco,
	mongolia, montana, montenegro, monterey, montreal, morocco, moscow, mozambique, mumbai, munich, myanmar,
	mykonos, myrtle beach, málaga, münchen, nairobi, namibia, nantes, naples, nashville, naxos, nebraska, nepal,
	netherlands, the netherlands, nevada, new england, the new forest, new hampshire, new jersey, new mexico, new
	orleans, new york, new zealand, newcastle, newquay, niagara falls, nicaragua, nigeria, norfolk, the norfolk
	broads, normandy, north carolina, north dakota, north macedonia, north wales, northumberland, norway, norwich,
	nottingham, nuremberg, nyc, oban, ohio, oklahoma, oman, oregon, orkney, orlando, osaka, oslo, the outer
	hebrides, oxford, padstow, pakistan, palermo, palm springs, palma, panama, paraguay, paris, patagonia, paxos,
	the peak district, the peaks, pembrokeshire, pennsylvania, penzance, perth, peru, philadelphia, the
	philippines, philippines, phuket, pisa, pittsburgh, poland, pompeii, portland, porto, portsmouth, portugal,
	prague, prestatyn, provence, puerto rico, punta cana, the pyrenees, qatar, quebec, queensland, ravenna,
	reykjavik, rhode island, rhodes, rhyl, riga, rimini, rio de janeiro, the riviera, the rockies, romania, rome,
	rotterdam, rwanda, sacramento, salcombe, salou, salt lake city, salzburg, san antonio, san diego, san
	francisco, san jose, san marino, santiago, santorini, sarajevo, sardinia, saudi arabia, savannah, scarborough,
	the scilly isles, scotland, the scottish highlands, seattle, senegal, seoul, serbia, seville, the seychelles,
	seychelles, shanghai, sharm el sheikh, sheffield, shetland, sicily, siena, singapore, skegness, skiathos,
	skye, slovakia, slovenia, snowdonia, somerset, south africa, south carolina, south dakota, south korea, the
	south of france, south wales, southampton, southend, southport, spain, sri lanka, st andrews, st ives, st
	louis, st lucia, the states, stockholm, strasbourg, stuttgart, sudan, suffolk, surrey, sussex, swanage,
	swansea, sweden, the swiss alps, switzerland, sydney, syria, taiwan, tallinn, tampa, tanzania, tasmania, tel
	aviv, tenby, tenerife, tennessee, texas, thailand, thessaloniki, tibet, tirana, tirol, tokyo, toronto,
	torquay, torremolinos, toulouse, trieste, tulum, tunisia, turin, turks and caicos, tuscany, tyrol, türkiye,
	the uae, uae, uganda, the uk, ukraine, umbria, uruguay, the us, the usa, usa, utah, utrecht, uzbekistan,
	valencia, vancouver, vegas, venezuela, venice, ventnor, vermont, verona, vienna, vietnam, vilnius, virginia
	beach, wales, warsaw, washington, wellington, wells-next-the-sea, the west country, west virginia, west wales,
	weston-super-mare, weymouth, whistler, whitby, wisconsin, wyoming, yellowstone, york, yorkshire, the yorkshire
	dales, yosemite, zagreb, zakynthos, zambia, zante, zanzibar, zermatt, zimbabwe, zurich, zürich
`;

/** Where one can be, without a name. */
const spots = `
	a & e, airbnb, airport, aquarium, arcade, arena, baggage carousel, baggage reclaim, ballpark, bandstand,
	bakery, bank, bar, barbecue, bowling alley, bowling, caravan park, car boot, car boot sale, car wash,
	chemist, chemist's, climbing wall, county fair, cricket club, driving range, drive-in, escape room,
	farm shop, farmers market, farmers' market, fish market, flea market, food court, food festival,
	football club, gas station, golf club, golf course, gym, ice rink, launderette, laundromat,
	leisure centre, mechanic's, mechanics, nail salon, petrol station, pharmacy, planetarium, post office,
	promenade, rec, retail park, rodeo, rugby club, safari park, salon, seafront, services,
	skate park, skatepark, soft play, sports centre, state fair, taxi rank, tennis club, tip, town hall,
	trampoline park, tube station, waterfront, barber's, barbers, beach, beer garden, boarding gate, border, bus station, bus stop,
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
	Racecourse Aquarium Opera Library Lake Kettle Infirmary Services Speedway Ballpark Docks Cove Bay Falls Sands Gorge Reservoir Forest
`;

export const places: Pieces = {
	destination: [
		...list(destinations),
		'{capital-destination}',
		'the isle of {name}',
		'(lake|loch|cape|mount|isle of|costa|bay of) {name}',
		'(disney|center) (world|parcs|land)',
		'{flag}',
		"(butlin's|butlins)",
		'(northern|southern|eastern|western|central|north|south|east|west|rural) {name}'
	],
	/** Those that are other words, too, when written small. */
	'capital-destination': anyOf(
		'Ascot Bath Chester Chile China Cleveland Como Cork Dover Halifax Hastings Faro Florence Jersey Jordan LA Memphis Nice Phoenix Sofia Split Turkey'
	),
	/** What a place is called that one goes away to. */
	retreat: [
		'[the|a|our|an] [{adverb}] (coast|seaside|sea|mountains|lakes|lake|countryside|country|beach|cabin)',
		'[the|a|our|an] [{adverb}] (cottage|caravan|islands|island|lodge|dunes|slopes|campsite|beach house)',
		'[the|a|our|an] [{adverb}] (ski slopes|holiday home|summer house|south coast|north coast|west coast)',
		"(my|our|his|her|the) [{relative}] (nan's|gran's|grandma's|parents|mum's|mom's|dad's|parents'|in-laws|sister's|brother's)",
		"(my|our|his|her|the) [{relative}] (grandparents|grandparents'|gran's|grandma's|folks)",
		"(grandma's|gran's|granny's|nan's|mum's|mom's|dad's)",
		'(hospital|rehab)'
	],
	'proper-place': [
		'{name} [{name}] [{name}]',
		'{name} (of|am|upon|on|by|de|do|del|la|le) [the] {name}'
	],
	place: [
		'{sure-place}',
		'{proper-place}',
		'{destination} and {destination}',
		'{retreat} (in|near|on|by) {proper-place}'
	],
	'sure-place': ['{destination}', '{retreat}', '{retreat} (in|near|on|by) {destination}'],
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
		'[the] {name} [{name}] (castle|cathedral|pier|hotel|harbour|harbor|marina|infirmary|seafront|promenade|services)',
		'[the] {name} [{name}] (gardens|library|theatre|theater|gallery|bridge|racecourse|quay|docks|bandstand)',
		'(hotel|café|cafe|camp|bar|port|club|restaurant|trattoria|pizzeria|casa|chez) {name} [{name}]',
		'(castle|lake|mount) {name}',
		'the {name} (and|&) {name}',
		...list(`
			primark, asda, sainsbury's, sainsburys, morrisons, waitrose, b & q, greggs, kfc,
			burger king, costco, walmart, trader joe's, taco bell, applebee's, wendy's, home
			depot, pizza express, ihop, dunkin, travelodge, premier inn, the travelodge, the
			premier inn, center parcs, holiday inn, the etihad, old trafford, silverstone,
			starbucks, costa, mcdonalds, ikea, tesco, aldi, lidl, nando's, nandos, wetherspoons,
			legoland, wembley, heathrow, gatwick, stansted, luton, schiphol, jfk, o2, disneyland,
			glastonbury, coachella, anfield, alton towers, thorpe park, edinburgh castle, fenway
			park, madison square garden, the superdome, times square, wimbledon, twickenham, the
			hilton, the ritz, the marriott, the louvre, the eiffel tower, the o2, the london eye,
			the colosseum, the shard, the tate, the prado, the alhambra, the guggenheim, the
			acropolis, the vatican, the royal albert hall, the globe, the red lion, the king's
			head
		`)
	],
	'spot-name': anyOf(spotNames),
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

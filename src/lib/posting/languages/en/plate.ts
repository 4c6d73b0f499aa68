import type { Phrases } from '../language';
import { list } from '../lists';

/** Number plates of cars. */
export const plate: Phrases = {
	pieces: {
		car: list(`
			car, van, lorry, truck, vehicle, motorbike, motorcycle, scooter, taxi, camper,
			campervan, suv, caravan, volvo, audi, bmw, ford, vauxhall, toyota, honda, nissan,
			mercedes, skoda, fiat, renault, peugeot, citroen, tesla, kia, hyundai, mazda,
			jeep, volkswagen, vw, opel, dacia, golf, fiesta, corsa, astra, polo, focus
		`),
		plated: list(`
			number plate, numberplate, licence plate, license plate, registration, reg, plate,
			plates, rego, licence plates, license plates, number plates
		`)
	},
	says: [
		'{plate}',
		'{car} * ({prefix-plate}|{loose-plate})',
		'{plated} [number|no] [is|was|reads|of] [{is}] [now] * {loose-plate}',
		'{plated} [number|no] [is|was|reads|of] [{is}] [now] * {any-plate}'
	],
	unless: [
		'(flight|flights|boarding|airline|airport|plane) [pass|number|no|is|of] [{is}] {plate}',
		'{plate} (boarding|departs|lands|departed|landed|takes off)'
	]
};

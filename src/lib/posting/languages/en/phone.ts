import type { Phrases } from '../language';
import { list } from '../lists';

/** Numbers to call somebody at. */
export const phone: Phrases = {
	pieces: {
		call: [
			...list(
				'call, phone, ring, text, txt, sms, dial, reach, whatsapp, telephone, tel, mobile, cell, landline, mob, signal'
			),
			'give (me|us) a (call|ring|shout|bell)'
		],
		/** Words for calling and telephones in other languages. */
		'call-abroad': list(`
			anruf, anrufe, cel, cell, liga - me, liga para, anrufen, anrufst, appelle, appeler, appelez, bel, bellen, bereikbaar, broj, celular,
			cellulare, chiama, chiamami, chiamare, chiamate, chiamatemi, contacto, dzwoń, dzwonić, erreichbar, handy,
			handynummer, hívj, hívjon, joignable, joindre, komórka, llama, llamadme, llamame, llamar, llámame,
			llámanos, llame, ligue, mobiel, mobil, mobilnummer, móvil, nazovi, numaram, numéro, número, numero,
			numeroni, numer, nummer, numărul, pokliči, portable, puhelin, puhelinnumero, ruf, rufe, rufen, rufnummer,
			soita, sună, sunați, számom, telefon, telefone, telefonnummer, telefono, telefonszám, telefonum, telefoon,
			telefoonnummer, telemóvel, teléfono, tél, téléphone, tlf, volejte, zadzwoń, zadzwońcie, volajte, zavolajte, zavolej,
			zavolejte, číslo, τηλέφωνο, κινητό, πάρε, κάλεσε, звони, звоните, дзвони, обади, позвони, позвоните, номер,
			тел, телефон, اتصل, رقمي, هاتف, موبايل, טלפון, फ़ोन, 電話, 电话, 전화
		`),
		/** What has numbers of its own. */
		numbered: list(`
			account, article, asin, barcode, bar code, batch, card, case, catalogue, code, coupon, customer, ean, epoch, gtin,
			id, imei, invoice, isbn, issn, item, library card, licence, license, lot, member, membership, model, order,
			parcel, part, patient, po, product, product code, ref, reference, sample, serial, sku, student, ticket, timestamp,
			tracking, upc, version, voucher
		`),
		'counted-abroad': list(`
			artikelnummer, bestellnummer, bestellung, bestelling, bestelnummer, code-barres, commande, codice, código,
			facture, factura, fattura, kundennummer, klantnummer, ordernummer, ordine, pedido, rechnung, rechnungsnummer,
			sendungsnummer, seriennummer, strichcode, zamówienie
		`)
	},
	says: [
		'{certain-phone}',
		'{call} [me|us|him|her|them|ahead|or text|or call] * [{is}] <{possible-phone}>',
		'(my|our|new|her|his|the) [new|mobile|phone|cell|work|home|whatsapp|emergency] [phone] number [is] [{is}] [now] <{possible-phone}>',
		'({call-abroad} [me|ons|uns|mich|nous|moi|mij] * [{is}]|{call-abroad} [.] [{is}]) <{phone-abroad}>',
		'<{possible-phone}> is (my|our|the|his|her) [new] [phone|mobile] number'
	],
	unless: [
		'(isbn|issn|imei|ean|upc)',
		'(order|serial|invoice|tracking|article|model|item|ticket|reference|case) (number|no|id|code|#)',
		'{counted-abroad}',
		'(lotto|lottery|loto|euromillions|jackpot|winning numbers)'
	],
	except: [
		'{numbered} [number|no|nr|code|id|card] [.] [is|was|says|said|reads|read] [{is}] {certain-phone}'
	]
};

import { describe, expect, it } from 'vitest';
import { detectCodePage } from './code-page';

/** The bytes of a text in a code page. */
function encoded(text: string, page: string): Uint8Array {
	const decoder = new TextDecoder(page);
	const bytes = [...Array(256).keys()];
	const byte = new Map(bytes.map((each) => [decoder.decode(Uint8Array.of(each)), each]));
	return Uint8Array.from(text, (character) => byte.get(character) ?? 0x3f);
}

describe('the code page of a text', () => {
	it.each([
		['Polish', 'Imię;Nazwisko\nŁucja;Żółkiewnik\nPaweł;Wiśniewski'],
		['Czech', 'Jméno;Příjmení\nJiří;Dvořák\nVěra;Nováková'],
		['Slovak', 'Meno;Priezvisko\nĽubomír;Kráľ\nŠtefan;Hudák'],
		['Croatian', 'Ime;Prezime\nŽeljko;Kovačević\nIvana;Šimić'],
		['Hungarian beside German', 'Név\nGyöngyvér Böjtős\nJürgen Groß']
	])('is windows-1250 in %s', (_, text) => {
		expect(detectCodePage(encoded(text, 'windows-1250'))).toBe('windows-1250');
	});

	it.each([
		['Russian', 'Имя;Фамилия\nАнна;Иванова\nПётр;Кузнецов'],
		['Ukrainian', 'Name,Company\nОлексій Ґудзь,Acme\nЇрина Ковальчук,Über'],
		['Bulgarian', 'Име\nГеорги Димитров']
	])('is windows-1251 in %s', (_, text) => {
		expect(detectCodePage(encoded(text, 'windows-1251'))).toBe('windows-1251');
	});

	it.each([
		['German', 'Vorname;Straße\nJürgen;Groß\nBärbel;Köhler'],
		['French', 'Prénom;Société\nHélène;Crème brûlée\nFrançois;Œuvres\nLaëtitia;Noël'],
		['Spanish', 'Peña;Muñoz\n¿Quién?;Mª José\nNúñez;Íñigo'],
		['Portuguese', 'João;Simões\nConceição;Gonçalves'],
		['Italian', 'Niccolò;Città\nGesù;Perù'],
		['Danish', 'Søren;Bjørnær\nÅse;Kærgård'],
		['Swedish', 'Åsa;Sjöström\nGöran;Ängström'],
		['Icelandic', 'Þórdís;Mjallhvít\nDaði;Sigurðsson'],
		['all of them', 'Müller;José;Zoë;Peña;João;Søren;Hélène;Niccolò;Þórdís'],
		['English', 'Name;Note\nAnn;£5, 20 m², naïve ½ “so” – d’Arcy']
	])('is windows-1252 in %s', (_, text) => {
		expect(detectCodePage(encoded(text, 'windows-1252'))).toBe('windows-1252');
	});
});

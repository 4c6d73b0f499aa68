import { expect, test } from 'vitest';
import { looksLikeDate, parseLocalizedDay } from './localized-date';

test.each([
	['Feb 12, 2024 8:05:33pm', '2024-02-12'],
	['Monday, August 12, 2019 at 10:30 PM UTC+02', '2019-08-12'],
	['août 12, 2019 10:30:45pm', '2019-08-12'],
	['déc 01, 2018 9:00:00am', '2018-12-01'],
	['12 ene. 2019 14:30', '2019-01-12'],
	['12 de febrero de 2019, 14:30', '2019-02-12'],
	['12. März 2021 um 09:15', '2021-03-12'],
	['3 de mai. de 2020 07:00', '2020-05-03'],
	['1 gen 2017, 23:59', '2017-01-01'],
	['12 мая 2020 г., 18:04', '2020-05-12'],
	['5 maj 2022 12:00', '2022-05-05'],
	['12 Ağu 2019 22:30', '2019-08-12'],
	['2019年8月12日 22:30', '2019-08-12'],
	['2019년 8월 12일 오후 10:30', '2019-08-12'],
	['2019-08-12T22:30:00', '2019-08-12'],
	['12.08.2019 22:30', '2019-08-12'],
	['١٢ أغسطس ٢٠١٩', '2019-08-12'],
	['12 août 2019, 22 h 30', '2019-08-12'],
	['12. elokuuta 2019 klo 22.30', '2019-08-12'],
	['2019. augusztus 12. 22:30', '2019-08-12'],
	['12 ส.ค. 2562 22:30', '2019-08-12']
])('%s is a day', (text, day) => {
	expect(parseLocalizedDay(text)).toBe(day);
	expect(looksLikeDate(text)).toBe(true);
});

test.each([
	'7/8/2019 22:30',
	'30 Feb 2019 14:30',
	'12 Qqq 2019',
	'Mar Apr 12 2019',
	'Feb 2019',
	''
])('%s is none that can be told', (text) => {
	expect(parseLocalizedDay(text)).toBeUndefined();
});

test.each(['Zoë Quillfeather', 'Bram 2000', 'R2 D2', 'Kwabena 3', '4 Non Blondes', ''])(
	'%s does not look like a moment',
	(text) => {
		expect(looksLikeDate(text)).toBe(false);
	}
);

import { describe, expect, it } from 'vitest';
import { DateColumn } from './date-column';

const read = (...cells: string[]) => {
	const column = new DateColumn(cells);
	return cells.map((cell) => column.read(cell));
};

describe('a day in a table', () => {
	it.each([
		['07 Feb 2024', '2024-02-07'],
		['7-Feb-24', '2024-02-07'],
		['30-oct-09', '2009-10-30'],
		['11/3/18, 4:05 PM', '2018-11-03'],
		['3.11.2018', '2018-11-03'],
		['03.11.18 16:05', '2018-11-03'],
		['2018-11-03', '2018-11-03'],
		['2018/11/3 16:05:00', '2018-11-03'],
		['3 November 2018', '2018-11-03'],
		['Nov 3, 2018', '2018-11-03'],
		['3. März 2018', '2018-03-03'],
		['12-dic-99', '1999-12-12'],
		['23 févr. 2018', '2018-02-23'],
		['2018年11月3日', '2018-11-03'],
		['5/5/2018', '2018-05-05'],
		['43407', '2018-11-03'],
		['43407,67', '2018-11-03']
	])('is read from %s', (cell, day) => {
		expect(read(cell)).toEqual([day]);
	});

	it.each([
		'',
		' ',
		'0/0/00',
		'31 Feb 2024',
		'30.2.2024',
		'7',
		'3/11/2018',
		'soon',
		'99999',
		'1e9'
	])('is not there in "%s"', (cell) => {
		expect(read(cell)).toEqual([undefined]);
	});

	it('in numbers is told by the others of its column', () => {
		expect(read('3/11/2018', '13/11/2018')).toEqual(['2018-11-03', '2018-11-13']);
		expect(read('3/11/2018', '11/13/2018')).toEqual(['2018-03-11', '2018-11-13']);
		expect(read('3-11-18', '13-11-18')).toEqual(['2018-11-03', '2018-11-13']);
	});

	it('in numbers stays open where the others contradict each other', () => {
		const days = [undefined, '2018-11-13', '2018-11-14'];
		expect(read('3/11/2018', '13/11/2018', '11/14/2018')).toEqual(days);
	});
});

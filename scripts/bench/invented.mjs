const starts = ['Tov', 'Ing', 'Bram', 'Zor', 'Luc', 'Kwa', 'Sil', 'Ost', 'Fen', 'Mir'];
const ends = ['e', 'rid', 'an', 'ana', 'ja', 'bena', 'eth', 'erik', 'na', 'ek'];

/**
 * Somebody whose name is made up of syllables.
 * @param {number} n which one; each is somebody else
 */
export function invented(n) {
	const pick = (/** @type {string[]} */ from, /** @type {number} */ by) =>
		from[Math.floor(n / by) % from.length] ?? '';
	const first = pick(starts, 1) + pick(ends, 10);
	return {
		first,
		last: `${pick(starts, 100)}${pick(ends, 1000)}sen ${String(n)}`,
		link: `https://www.linkedin.com/in/${first}-${String(n)}`.toLowerCase(),
		mail: n % 30 === 0 ? `${first}.${String(n)}@example.com` : '',
		organisation: `Works No. ${String(n % 700)}, Ltd`,
		position: 'Keeper of keys',
		/** Of a month. */
		day: String((n % 28) + 1).padStart(2, '0')
	};
}

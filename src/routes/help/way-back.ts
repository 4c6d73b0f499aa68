import { resolve } from '$app/paths';

/**
 * Where a form of the log leads in the end: back to the check-in or the person that it was opened from,
 * else to the log.
 */
export function wayBack(params: URLSearchParams) {
	const person = params.get('person');
	if (params.get('from') === 'checkin') {
		const question = new URLSearchParams();
		for (const name of ['week', 'question']) {
			const value = params.get(name);
			if (value !== null) question.set(name, value);
		}
		const query = question.toString();
		return resolve(query === '' ? '/checkin/' : `/checkin/?${query}`);
	}
	if (person !== null) return resolve(`/people/person/?id=${encodeURIComponent(person)}`);
	return resolve('/help/');
}

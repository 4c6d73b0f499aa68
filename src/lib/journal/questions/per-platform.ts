import { m } from '$lib/paraglide/messages';
import type { Amount } from '../amount';
import { platformLabel, type Platform } from '../platform';
import { amountWords, listWords } from '../words';
import type { Context, Field, Value } from './question';

export function platformFields(platforms: readonly Platform[]): Field[] {
	return platforms.map((platform) => ({
		key: platform.id,
		label: platformLabel(platform),
		input: { kind: 'count', ranges: true }
	}));
}

/** `1,512 on LinkedIn and 318 on Facebook`; platforms without a record come last. */
export function platformList(value: Value, platforms: readonly Platform[]): string {
	const position = new Map(platforms.map((platform, index) => [platform.id, index]));
	const labels = new Map(platforms.map((platform) => [platform.id, platformLabel(platform)]));
	const entries = amountsOf(value).sort(
		([a], [b]) => (position.get(a) ?? Infinity) - (position.get(b) ?? Infinity)
	);
	return listWords(
		entries.map(([id, amount]) =>
			m.question_on_platform({
				amount: amountWords(amount),
				platform: labels.get(id) ?? platformLabel({ id })
			})
		)
	);
}

export function platformFollow(earlier: Value, { platforms }: Context): string | undefined {
	const list = platformList(earlier, platforms);
	return list === '' ? undefined : m.question_follow({ earlier: list });
}

/** The sum over platforms; a range if any of them is a range. */
export function totalOf(value: Value): Amount {
	let [from, to] = [0, 0];
	for (const [, amount] of amountsOf(value)) {
		from += typeof amount === 'number' ? amount : amount.from;
		to += typeof amount === 'number' ? amount : amount.to;
	}
	return from === to ? from : { from, to };
}

function amountsOf(value: Value): [string, Amount][] {
	return Object.entries(value).filter(
		(entry): entry is [string, Amount] =>
			typeof entry[1] === 'number' || typeof entry[1] === 'object'
	);
}

import { isLiteral, parseField } from '$lib/journal/amount-text';
import { amountWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** Says how a typed amount is read, or asks. */
export interface AmountRemark {
	words: string;
	/** What the text may mean, as text for the field; empty where nothing is asked. */
	choices: readonly string[];
}

/** @returns undefined where there is nothing to say: the text is blank, literal or invalid */
export function amountRemark(text: string, ranges: boolean): AmountRemark | undefined {
	const parsed = parseField(text, ranges);
	if (parsed.ok) {
		if (isLiteral(text, parsed.value)) return undefined;
		return { words: m.amount_read_as({ amount: amountWords(parsed.value) }), choices: [] };
	}
	if (parsed.problem !== 'unclear') return undefined;
	const choices = parsed.choices.map(amountWords);
	const [amount = ''] = choices;
	return { words: choices.length === 1 ? m.amount_meant({ amount }) : m.amount_which(), choices };
}

import { m } from '$lib/paraglide/messages';

/** How much of the time on social sites was worth it, from the least to the most. */
export const worths = ['little', 'half', 'most'] as const;
export type Worth = (typeof worths)[number];

const words: Record<Worth, () => string> = {
	little: m.question_social_time_little,
	half: m.question_social_time_half,
	most: m.question_social_time_most
};

export function worthWords(worth: Worth): string {
	return words[worth]();
}

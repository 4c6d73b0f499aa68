import { m } from '$lib/paraglide/messages';
import type { Closeness } from '$lib/journal/people/closeness';
import type { PersonChanges } from '$lib/journal/people/person';
import type { Opening, StepKind } from '$lib/journal/people/step';

type Text = () => string;

/** A person in the sample texts. Weeks are counted from the first week. */
export interface Character {
	readonly name: string;
	readonly on: readonly ('linkedin' | 'phone')[];
	readonly position?: string;
	readonly organisation?: string;
	readonly closeness: Closeness;
	readonly written: {
		readonly [field in keyof PersonChanges & ('howMet' | 'notes' | 'needs')]?: Text;
	};
	readonly steps?: readonly {
		readonly kind: StepKind;
		readonly in: number;
		readonly opening?: Opening;
		readonly note?: Text;
	}[];
	/** Days from the last week until the reminder. */
	readonly lookAgainIn?: number;
}

export const characters: readonly Character[] = [
	{
		name: 'Marta Olsgaarden',
		on: ['phone'],
		closeness: 'mutual',
		written: { howMet: m.sample_marta_met, notes: m.sample_marta_notes }
	},
	{
		name: 'Jonas Ellervik',
		on: ['linkedin', 'phone'],
		position: 'Cabinet maker',
		organisation: 'Ellervik Windows',
		closeness: 'mutual',
		written: { howMet: m.sample_jonas_met, notes: m.sample_jonas_notes }
	},
	{
		name: 'Priya Ramanthal',
		on: ['linkedin', 'phone'],
		position: 'Textile buyer',
		organisation: 'Tidewater Hotels',
		closeness: 'met',
		written: { howMet: m.sample_priya_met, needs: m.sample_priya_needs }
	},
	{
		name: 'Yusuf Altunbeck',
		on: ['linkedin'],
		position: 'Timber merchant',
		organisation: 'Altunbeck & Sons',
		closeness: 'met',
		written: { notes: m.sample_yusuf_notes }
	},
	{
		name: 'Ines Moorbach',
		on: ['linkedin', 'phone'],
		position: 'Tax adviser',
		organisation: 'Moorbach Customs and Tax',
		closeness: 'mutual',
		written: { howMet: m.sample_ines_met, notes: m.sample_ines_notes }
	},
	{
		name: 'Bert Aalwerken',
		on: ['phone'],
		closeness: 'mutual',
		written: { needs: m.sample_bert_needs }
	},
	{
		name: 'Tom Fennimark',
		on: ['phone'],
		closeness: 'mutual',
		written: { howMet: m.sample_tom_met, needs: m.sample_tom_needs }
	},
	{
		name: 'Hanna Querfeldt',
		on: ['phone'],
		closeness: 'mutual',
		written: { needs: m.sample_hanna_needs }
	},
	{
		name: 'Elsie Thornabee',
		on: ['linkedin'],
		position: 'Bookbinder',
		closeness: 'met',
		written: { howMet: m.sample_elsie_met },
		steps: [
			{ kind: 'chosen', in: 53 },
			{ kind: 'messaged', in: 53, opening: 'curious' },
			{ kind: 'replied', in: 54 },
			{ kind: 'talked', in: 56 },
			{ kind: 'met', in: 60, note: m.sample_elsie_step }
		],
		lookAgainIn: 24
	},
	{
		name: 'Noor Haddelin',
		on: ['linkedin'],
		position: 'Site manager',
		organisation: 'Northlight Architects',
		closeness: 'talked',
		written: { notes: m.sample_noor_notes },
		steps: [
			{ kind: 'chosen', in: 92 },
			{ kind: 'messaged', in: 93, opening: 'warm' },
			{ kind: 'replied', in: 93 },
			{ kind: 'talked', in: 97, note: m.sample_noor_step }
		],
		lookAgainIn: 2
	},
	{
		name: 'Leo Sandvaer',
		on: ['linkedin'],
		position: 'Boat builder',
		closeness: 'recognised',
		written: { howMet: m.sample_leo_met },
		steps: [
			{ kind: 'chosen', in: 101 },
			{ kind: 'messaged', in: 102, opening: 'curious' }
		],
		lookAgainIn: 9
	},
	{
		name: 'Gesine Wiesenpfadt',
		on: ['linkedin'],
		position: 'Stage designer',
		organisation: 'Halfmoon Theatre Workshop',
		closeness: 'recognised',
		written: { notes: m.sample_gesine_notes },
		steps: [
			{ kind: 'chosen', in: 98 },
			{ kind: 'messaged', in: 98, opening: 'brief' },
			{ kind: 'replied', in: 100 }
		],
		lookAgainIn: 5
	},
	{
		name: 'Kamila Zawistnik',
		on: ['linkedin'],
		position: 'Kite maker',
		closeness: 'recognised',
		written: { notes: m.sample_kamila_notes },
		steps: [
			{ kind: 'chosen', in: 70 },
			{ kind: 'messaged', in: 71, opening: 'warm' },
			{ kind: 'stays-online', in: 76, note: m.sample_kamila_step }
		]
	},
	{
		name: 'Dag Rastenby',
		on: ['linkedin'],
		position: 'Recruiter',
		closeness: 'stranger',
		written: {},
		steps: [
			{ kind: 'chosen', in: 91 },
			{ kind: 'messaged', in: 91, opening: 'brief' },
			{ kind: 'let-go', in: 96, note: m.sample_dag_step }
		]
	},
	{
		name: 'Otto Harnischer',
		on: [],
		closeness: 'mutual',
		written: { howMet: m.sample_otto_met, notes: m.sample_otto_notes }
	}
];

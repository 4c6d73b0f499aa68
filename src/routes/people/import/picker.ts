/** What Android's Chrome has for handing over a few contacts. */
interface ContactPicker {
	select(properties: readonly string[], options: { multiple: boolean }): Promise<unknown>;
}

function contactPicker(): ContactPicker | undefined {
	const { contacts } = navigator as { contacts?: Partial<ContactPicker> };
	return typeof contacts?.select === 'function' ? (contacts as ContactPicker) : undefined;
}

/** Whether this browser can hand over contacts of the phone. */
export function canPick(): boolean {
	return contactPicker() !== undefined;
}

/** Asks for contacts of the phone. To be called on a tap. @returns undefined where none were picked */
export async function pickContacts(): Promise<unknown> {
	try {
		return await contactPicker()?.select(['name', 'tel', 'email'], { multiple: true });
	} catch {
		// Refused, or another picker is open already.
		return undefined;
	}
}

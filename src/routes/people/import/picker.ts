/** The Contact Picker API, which only Chrome on Android has. */
interface ContactPicker {
	select(properties: readonly string[], options: { multiple: boolean }): Promise<unknown>;
}

function contactPicker(): ContactPicker | undefined {
	const { contacts } = navigator as { contacts?: Partial<ContactPicker> };
	return typeof contacts?.select === 'function' ? (contacts as ContactPicker) : undefined;
}

/** Whether this browser has the contact picker. */
export function canPick(): boolean {
	return contactPicker() !== undefined;
}

/** Opens the contact picker. Call it on a tap. @returns undefined if none were picked */
export async function pickContacts(): Promise<unknown> {
	try {
		return await contactPicker()?.select(['name', 'tel', 'email'], { multiple: true });
	} catch {
		// The user refused, or another picker is open.
		return undefined;
	}
}

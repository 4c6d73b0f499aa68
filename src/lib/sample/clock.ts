import { Clock } from '$lib/journal/stamps';

/** The device of all sample records. No real device is likely to have this id. */
export const DEVICE = 'samplesamp';

export function clockAt(moment: Date): Clock {
	return new Clock(DEVICE, () => moment.getTime());
}

import { createSubscriber } from 'svelte/reactivity';
import { addDays, differenceInMilliseconds, startOfDay } from 'date-fns';

/** The local date, renewed at midnight and when the page comes back to the front. */
export class Today {
	readonly #now: () => Date;
	readonly #subscribe: () => void;

	constructor(now: () => Date = () => new Date()) {
		this.#now = now;
		this.#subscribe = createSubscriber((update) => {
			let timer: ReturnType<typeof setTimeout>;
			const renew = () => {
				clearTimeout(timer);
				const at = this.#now();
				timer = setTimeout(renew, differenceInMilliseconds(startOfDay(addDays(at, 1)), at) + 1);
				update();
			};
			renew();
			document.addEventListener('visibilitychange', renew);
			return () => {
				clearTimeout(timer);
				document.removeEventListener('visibilitychange', renew);
			};
		});
	}

	/** Local midnight of today. */
	get date(): Date {
		this.#subscribe();
		return startOfDay(this.#now());
	}
}

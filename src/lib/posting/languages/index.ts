import { en } from './en';
import type { Language } from './language';

/** The languages in which drafts are read; each draft in all of them. */
export const languages: readonly Language[] = [en];

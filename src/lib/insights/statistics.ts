/** The pure mathematics behind the insights. What may be claimed from it: `docs/measures.md`. */
export { pairedChangeExact, staleTwoPhase } from './statistics/again';
export {
	estimateOf,
	finiteProportion,
	skipsBounds,
	type KnownEstimate,
	type Sample
} from './statistics/finite';
export { ewRatio } from './statistics/flow';
export { overlapMultiplicity } from './statistics/overlap';
export { measuredRealVirtual, realVirtual } from './statistics/real-virtual';
export { requestOutcomes } from './statistics/requests';
export { reciprocity, scoreLimits, wilson, type Interval } from './statistics/shares';
export { addUp, stratifiedTotal } from './statistics/strata';
export { trend, type TrendVerdict } from './statistics/trend';
export { medianWait } from './statistics/waiting';
export { betaProbability, difference, worldVerdict, type WorldVerdict } from './statistics/worlds';

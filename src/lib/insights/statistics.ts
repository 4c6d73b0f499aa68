/** The pure mathematics of the insights. `docs/measures.md` says which claims it allows. */
export { pairedChangeExact } from './statistics/mcnemar';
export { reciprocity } from './statistics/reciprocity';
export { staleTwoPhase } from './statistics/two-phase';
export {
	estimateOf,
	finiteProportion,
	skipsBounds,
	type KnownEstimate,
	type Sample
} from './statistics/finite-population';
export { ewRatio } from './statistics/exponential-smoothing';
export { overlapMultiplicity } from './statistics/multiplicity';
export { measuredRealVirtual, realVirtual } from './statistics/real-virtual';
export { requestOutcomes } from './statistics/request-outcomes';
export { wilson, wilsonLimits, type Interval } from './statistics/wilson';
export { sumEstimates, stratifiedTotal } from './statistics/stratified';
export { trend, type TrendVerdict } from './statistics/trend';
export { medianWait } from './statistics/median-wait';
export {
	betaProbability,
	difference,
	LEANING_FROM,
	worldVerdict,
	type WorldVerdict
} from './statistics/two-proportions';

import type { ReadProblem } from '../format';

/** Ends the reading of a file. A format's `read` catches it and returns the problem. */
export class ReadError extends Error {
	readonly problem: ReadProblem;

	constructor(problem: ReadProblem) {
		super(problem.kind);
		this.problem = problem;
	}
}

import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { recordTypes } from '$lib/journal/record-types';
import { otherRecordSchema, schemas } from '$lib/journal/schemas';
import { stampSchema } from '$lib/journal/schemas/record';
import { weekSchema } from '$lib/journal/schemas/record';
import { headerSchema } from './json';
import { deletedSchemas } from './reading/records';

const path = 'docs/journal.schema.json';

/** Schemas with a check of their own, as far as a JSON Schema can tell it. */
const described = new Map<unknown, object>([
	[
		stampSchema,
		{
			type: 'string',
			pattern: '^\\d{15}-[0-9a-f]{4}-[0-9a-z]{10}$',
			description: 'When and where a field was last written: milliseconds-counter-device.'
		}
	],
	[
		weekSchema,
		{
			type: 'string',
			pattern: '^\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])$',
			description: 'An ISO 8601 week; week 53 only in years that have one.'
		}
	]
]);

// Fails when the schemas have changed; `npx vitest run --project unit schema --update` writes it anew.
test('docs/journal.schema.json says what is read', async () => {
	const names = z.registry<{ id: string }>();
	names.add(stampSchema, { id: 'stamp' });
	names.add(weekSchema, { id: 'week' });
	for (const type of recordTypes) {
		names.add(schemas[type], { id: type });
		names.add(deletedSchemas[type], { id: `deleted-${type}` });
	}
	const known = recordTypes.flatMap((type) => [schemas[type], deletedSchemas[type]]);
	const other = z.extend(otherRecordSchema, { type: z.string() });
	names.add(other, { id: 'other' });
	const file = z.extend(headerSchema, { records: z.array(z.union([...known, other])) });
	const schema = z.toJSONSchema(file, {
		io: 'input',
		metadata: names,
		unrepresentable: 'any',
		override: ({ zodSchema, jsonSchema }) => {
			Object.assign(jsonSchema, described.get(zodSchema));
			if (zodSchema === other.shape.type) jsonSchema.not = { enum: [...recordTypes] };
		}
	});
	const titled = { title: 'Kithbook journal, format 1', ...schema };
	const config = await resolveConfig(path);
	const text = await format(JSON.stringify(titled), { ...config, filepath: path });
	await expect(text).toMatchFileSnapshot(`../../../${path}`);
});

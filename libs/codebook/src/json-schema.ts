import type { Codebook } from './codebook.js';
import { rulesOf, type VariableRules } from './rules.js';

/** The part of JSON Schema (as in OpenAPI 3.1) that answers need. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | null)[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
}

/** Schema of the `answers` and `extents` that requests carry, from the rule table. */
export function answersJsonSchema(codebook: Codebook): { answers: JsonSchema; extents: JsonSchema } {
  const rules = codebook.variables.map(rulesOf);
  const withExtent = rules.filter((rule) => rule.extent);
  return {
    answers: objectOf(rules.map((rule) => [rule.variable, answerSchema(rule)])),
    extents: objectOf(withExtent.map((rule) => [rule.variable, extentsSchema(rule)])),
  };
}

function objectOf(properties: [string, JsonSchema][]): JsonSchema {
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function answerSchema({ kind, ids, label }: VariableRules): JsonSchema {
  const description = label.sv;
  if (kind === 'date') return { type: ['string', 'null'], format: 'date', description };
  if (kind === 'money') return { type: ['string', 'null'], pattern: '^\\d{1,15}$', description };
  if (kind === 'number') return { type: ['string', 'null'], pattern: '^(0|-?[1-9]\\d{0,8})$', description };
  if (kind !== 'several') return { type: ['string', 'null'], enum: [...ids, null], description };
  return { type: ['array', 'null'], items: { type: 'string', enum: ids }, minItems: 1, uniqueItems: true, description };
}

function extentsSchema({ extent, label }: VariableRules): JsonSchema {
  const percent: JsonSchema = { type: 'integer', minimum: extent?.min, maximum: extent?.max };
  return { ...objectOf((extent?.ids ?? []).map((id) => [id, percent])), description: label.sv };
}

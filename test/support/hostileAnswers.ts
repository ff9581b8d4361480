import * as z from 'zod';
import * as contract from '../../bot/api/contract/index.ts';
import { foundCase, reviewCase } from './reviewFixture.ts';

/** What each address of the reviewers answers with. */
const ANSWERS: readonly (readonly [path: RegExp, schema: z.ZodType])[] = [
  [/^\/review\/views$/, contract.SavedViews],
  [/^\/review\/cases\/[^/]+\/score$/, contract.CaseScore],
  [/^\/review\/cases\/[^/]+\/reviews$/, contract.ReviewsOfCase],
  [/^\/review\/reviews$/, contract.ReviewList],
  [/^\/review\/reviews\/[^/]+$/, contract.ReviewView],
  [/^\/review\/reviewers$/, contract.Reviewers],
  [/^\/review\/tags$/, contract.TagQuality],
  [/^\/review\/calibrations$/, contract.CalibrationList],
  [/^\/review\/calibrations\/[^/]+$/, contract.CalibrationView],
  [/^\/review\/exports$/, contract.ExportJobs],
  [/^\/review\/actions$/, contract.Actions],
  [/^\/review\/reports$/, contract.Reports],
  [/^\/review\/figures$/, contract.Figures],
  [/^\/review\/alarms$/, contract.Alarms],
];

const AT = '2026-11-20T09:30:00.000Z';
/** What the house itself has settled, and no stranger can write. */
const OURS: Readonly<Record<string, string>> = { zone: 'Asia/Shanghai', currency: 'CNY' };

/** What the server might answer to a page, if every word of it had been written by an enemy; undefined for what it would not be asked. */
export function hostileAnswer(path: string, texts: readonly string[]): unknown {
  let turn = 0;
  const next = () => {
    turn += 1;
    return texts[turn % texts.length] ?? '';
  };
  const cases = texts.map((text, index) => foundCase(`hostile-${index}`, text));
  if (path === '/review/cases') return { cases, isComplete: false, total: { count: cases.length, isExact: false } };
  if (path === '/review/sample') return { cases, isComplete: true, seed: 1 };
  if (/^\/review\/cases\/[^/]+$/.test(path)) return reviewCase('hostile-0', texts);
  const schema = ANSWERS.find(([pattern]) => pattern.test(path))?.[1];
  return schema && filled(z.toJSONSchema(schema, { unrepresentable: 'any' }), next);
}

type Shape = z.core.JSONSchema.JSONSchema;

/** A value of a shape with the next text wherever any text may stand, and with everything that may be left out. */
function filled(shape: Shape, next: () => string): unknown {
  const { enum: choices, anyOf, oneOf, type, properties, items, additionalProperties, propertyNames } = shape;
  if (shape.const !== undefined) return shape.const;
  if (choices !== undefined) return choices[choices.length - 1];
  const [first] = anyOf ?? oneOf ?? [];
  if (first !== undefined) return filled(first as Shape, next);
  switch (type) {
    case 'string':
      return textOf(shape, next);
    case 'integer':
    case 'number':
      return Math.max(1, Number(shape.minimum ?? 1));
    case 'boolean':
      return true;
    case 'array':
      return [0, 1].map(() => filled((Array.isArray(items) ? items[0] : (items ?? {})) as Shape, next));
    case 'object': {
      const known = Object.entries(properties ?? {}).map(([name, one]) => [
        name,
        OURS[name] ?? filled(one as Shape, next),
      ]);
      const names = typeof propertyNames === 'object' ? (propertyNames as Shape).enum : undefined;
      const free = typeof additionalProperties === 'object' ? (names ?? [next()]) : [];
      return Object.fromEntries([...known, ...free.map((name) => [name, filled(additionalProperties as Shape, next)])]);
    }
    default:
      return next();
  }
}

function textOf({ format, pattern = '', maxLength }: Shape, next: () => string): string {
  if (format === 'date-time' || /T/.test(pattern)) return AT;
  if (format === 'date' || /\\d\{4\}/.test(pattern)) return AT.slice(0, 10);
  return next().slice(0, maxLength ?? 10_000);
}

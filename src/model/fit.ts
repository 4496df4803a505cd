// Fit: one value made to satisfy its schema, with a note for each thing that was changed.
import type { z } from 'zod';
import { type Crowd, type Report, shown } from './notes';

/** What a required field gets when the file has nothing usable for it; fields not named here cannot be made up. */
const defaults = new Map<string, unknown>([
  ['name', ''],
  ['title', ''],
  ['text', ''],
  ['label', ''],
  ['value', ''],
  ['state', 'current'],
  ['kind', ''],
  ['note', ''],
  ['cardIds', []],
  ['strategyIds', []],
]);

/** Schemas that may be entered without asking for their exact type. */
type Entered = z.ZodType & {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  unwrap?: () => z.ZodType;
  maxLength?: number | null;
  minValue?: number | null;
  maxValue?: number | null;
  isInt?: boolean;
  options?: readonly unknown[];
  def: z.core.$ZodTypeDef & {
    checks?: readonly { _zod: { def: { check: string; maximum?: number } } }[];
    format?: string;
  };
};

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value as its schema wants it, changed in place where it is an object; undefined when it cannot be used.
 * Unknown fields of objects stay. The recursion follows the schema, which is shallow, and not the data.
 * @param fallback values for required fields of this object that are missing, by name
 */
export function fit(
  schema: z.ZodType,
  value: unknown,
  path: string,
  report: Report,
  fallback: Loose = {},
): unknown {
  if (schema.safeParse(value).success) return value;
  const type = schema as Entered;
  switch (type.def.type) {
    case 'optional': {
      // A null is how other programs write "absent"; nothing is lost by leaving it out.
      if (value === undefined || value === null) return undefined;
      return fit(type.unwrap?.() as z.ZodType, value, path, report, fallback);
    }
    case 'object':
      return fitObject(type.shape ?? {}, value, path, report, fallback);
    case 'array':
      return fitArray(type, value, path, report);
    case 'record':
      return fitRecord(type.valueType as z.ZodType, value, path, report);
    case 'string':
      return fitString(type, value, path, report);
    case 'number':
      return fitNumber(type, value, path, report);
    case 'boolean':
      if (value === 'true' || value === 'false') {
        report.add('fieldConverted', path, { from: value, to: value });
        return value === 'true';
      }
      return drop(value, path, report);
    default:
      return drop(value, path, report);
  }
}

function drop(value: unknown, path: string, report: Report): undefined {
  if (value !== undefined) report.add('fieldDropped', path, { value: shown(value) });
  return undefined;
}

function fitObject(
  shape: Record<string, z.ZodType>,
  value: unknown,
  path: string,
  report: Report,
  own: Loose,
) {
  if (!isObject(value)) return drop(value, path, report);
  for (const [key, field] of Object.entries(shape)) {
    const old = value[key];
    const fitted = fit(field, old, `${path}.${key}`, report);
    if (fitted !== undefined) {
      value[key] = fitted;
      continue;
    }
    Reflect.deleteProperty(value, key);
    if ((field as Entered).def.type === 'optional') continue;
    const made = Object.hasOwn(own, key) ? own[key] : defaults.get(key);
    if (made === undefined || !(Object.hasOwn(own, key) || field.safeParse(made).success)) {
      return drop(value, path, report);
    }
    value[key] = structuredClone(made);
    // Order keys and references have passes of their own, which say what became of them.
    if (key !== 'order' && !key.endsWith('Id'))
      report.add('fieldDefaulted', `${path}.${key}`, { value: shown(made) });
  }
  return value;
}

function fitArray(type: Entered, value: unknown, path: string, report: Report) {
  if (!Array.isArray(value)) return drop(value, path, report);
  let items = value
    .map((item, i) => fit(type.element as z.ZodType, item, `${path}.${i}`, report))
    .filter((item) => item !== undefined);
  const most = maximum(type);
  if (most === undefined || items.length <= most) return items;
  if (items.length <= most * report.slack) {
    report.add('overLimit', path, { what: 'entries' satisfies Crowd, count: items.length, limit: most });
    return items;
  }
  report.add('listCut', path, { from: items.length, to: most });
  items = items.slice(0, most);
  return items;
}

function fitRecord(inner: z.ZodType, value: unknown, path: string, report: Report) {
  if (!isObject(value)) return drop(value, path, report);
  for (const key of Object.keys(value)) {
    const fitted =
      key.length > 20 ? drop(key, path, report) : fit(inner, value[key], `${path}.${key}`, report);
    if (fitted === undefined) Reflect.deleteProperty(value, key);
    else value[key] = fitted;
  }
  return value;
}

/** The upper bound of a list's or text's length. */
function maximum(type: Entered): number | undefined {
  for (const { _zod } of type.def.checks ?? []) {
    if (_zod.def.check === 'max_length') return _zod.def.maximum;
  }
  return undefined;
}

function fitString(type: Entered, value: unknown, path: string, report: Report) {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return drop(value, path, report);
  let text = String(value);
  if (type.def.format === 'date' && text.length > 10) text = text.slice(0, 10);
  const most = maximum(type);
  if (most !== undefined && most > 64 && text.length > most) {
    if (text.length <= most * report.slack && type.safeParse(text.slice(0, most)).success) {
      report.add('overLimit', path, { what: 'letters' satisfies Crowd, count: text.length, limit: most });
      return text;
    }
    const cut = text.slice(0, most);
    // The cut must not leave half of a character behind.
    text = cut.isWellFormed() ? cut : cut.slice(0, -1);
    if (!type.safeParse(text).success) return drop(value, path, report);
    report.add('textCut', path, { from: String(value).length, to: most });
    return text;
  }
  if (!type.safeParse(text).success) return drop(value, path, report);
  report.add('fieldConverted', path, { from: shown(value), to: shown(text) });
  return text;
}

function fitNumber(type: Entered, value: unknown, path: string, report: Report) {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return drop(value, path, report);
  const whole = type.isInt ? Math.round(number) : number;
  const fitted = Math.min(Math.max(whole, type.minValue ?? -Infinity), type.maxValue ?? Infinity);
  if (!type.safeParse(fitted).success) return drop(value, path, report);
  const code = fitted === whole ? 'fieldConverted' : 'numberClamped';
  report.add(code, path, { from: shown(value), to: fitted });
  return fitted;
}

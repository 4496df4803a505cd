// Figures and days as people write them into the cells of a spreadsheet.

const BLANKS = /[\s\u00a0\u202f]/g;

/**
 * A figure: "4200", "4 200", "4,200", "0.5", "0,5", "80 %". Undefined for what is none. Groups of three behind a comma
 * are thousands where the language has a decimal point, and the other way about.
 */
export function readFigure(text: string, decimalComma: boolean): number | undefined {
  const bare = text.replace(BLANKS, '').replace('−', '-').replace(/%$/, '');
  const [group, point] = decimalComma ? ['\\.', ','] : [',', '\\.'];
  const grouped = new RegExp(`^[+-]?\\d{1,3}(?:${group}\\d{3})+(?:${point}\\d+)?$`);
  const plain = grouped.test(bare)
    ? bare.replace(new RegExp(group, 'g'), '').replace(',', '.')
    : bare.replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/**
 * A day as projects keep it: "2026-02-28", "28.02.2026", and with slashes where only one order gives a day of the calendar.
 * Undefined for what is none, such as the 31st of February.
 */
export function readDay(text: string): string | undefined {
  const parts = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(text.trim());
  if (!parts) return undefined;
  const [, first = '', sign = '', second = '', third = ''] = parts;
  if (first.length === 4) return dayOf(first, second, third);
  if (third.length !== 4) return undefined;
  const dayFirst = dayOf(third, second, first);
  if (sign !== '/') return dayFirst;
  const monthFirst = dayOf(third, first, second);
  // 3/4 may be either day.
  return dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst
    ? undefined
    : (dayFirst ?? monthFirst);
}

/** The day of the calendar, where there is one. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}

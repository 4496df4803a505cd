// Judges of the word catalogues and of the code that uses them. Each returns complaints; none means good.
import { placeOf, syntaxOf } from '../support/sourceFiles';
import type { SourceFile, SyntaxNode } from '../support/sourceFiles';

export type Catalogue = { [key: string]: string | Catalogue };
const pluralEnding = /_(?:zero|one|two|few|many|other)$/;
const neededForms = { en: ['_one', '_other'], ru: ['_one', '_few', '_many', '_other'] } as const;

/** Texts by their full keys: `area.key`. */
export function textsOf(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [inner, text] of textsOf(value, `${prefix}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

const knownKeys = new WeakMap<Catalogue, Set<string>>();

/** The keys as `t()` takes them: without plural endings. Judges ask for those of one catalogue file by file. */
export function baseKeys(catalogue: Catalogue): Set<string> {
  const keys =
    knownKeys.get(catalogue) ??
    new Set([...textsOf(catalogue).keys()].map((key) => key.replace(pluralEnding, '')));
  knownKeys.set(catalogue, keys);
  return keys;
}

/** Texts by the key that they are forms of; a text whose whole key is asked for is found by it as well. */
function formsByBase(texts: ReadonlyMap<string, string>): Map<string, [key: string, text: string][]> {
  const forms = new Map<string, [string, string][]>();
  for (const [key, text] of texts)
    for (const base of new Set([key, key.replace(pluralEnding, '')]))
      forms.set(base, [...(forms.get(base) ?? []), [key, text]]);
  return forms;
}

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))]
    .sort((a, b) => (a < b ? -1 : 1))
    .join(', ');

/** What differs between the two languages: keys, plural forms, placeholders, words left untranslated. */
export function differences(en: Catalogue, ru: Catalogue): string[] {
  const complaints: string[] = [];
  const english = textsOf(en);
  const russian = textsOf(ru);
  const [englishForms, russianForms] = [formsByBase(english), formsByBase(russian)];
  for (const base of baseKeys(ru)) if (!baseKeys(en).has(base)) complaints.push(`${base}: not in English`);
  for (const base of baseKeys(en)) {
    const inEnglish = englishForms.get(base) ?? [];
    const inRussian = russianForms.get(base) ?? [];
    if (inRussian.length === 0) {
      complaints.push(`${base}: not in Russian`);
      continue;
    }
    const isPlural = inEnglish.some(([key]) => key !== base) || inRussian.some(([key]) => key !== base);
    for (const [language, forms] of [
      ['en', inEnglish],
      ['ru', inRussian],
    ] as const) {
      const missing = isPlural
        ? neededForms[language].filter((form) => !forms.some(([key]) => key === base + form))
        : [];
      if (missing.length > 0) complaints.push(`${base}: no ${missing.join(', ')} in ${language}`);
      if (forms.some(([, text]) => text.trim() === '')) complaints.push(`${base}: empty in ${language}`);
    }
    const model = inEnglish.find(([key]) => !key.endsWith('_one'))?.[1] ?? '';
    for (const [key, text] of inRussian) {
      // Russian _one serves 21 and 101 as well, so it must name the number like all the others.
      if (placeholders(text) !== placeholders(model))
        complaints.push(`${key}: {{${placeholders(text)}}} in ru, {{${placeholders(model)}}} in en`);
      if (/\p{L} \p{L}/u.test(text) && text === english.get(key)) complaints.push(`${key}: not translated`);
    }
  }
  return complaints;
}

const stringOf = (node: unknown): string | undefined => {
  const { type, value, quasis } = (node ?? {}) as SyntaxNode;
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join('\u2026');
};

/** Prefixes that a file declares for keys it builds: `// keys: lanes.kind.*, lanes.hint.*`. */
const declaredPrefixes = (comments: { value: string }[]): string[] =>
  comments.flatMap(({ value }) => {
    const list = /^\s*keys: (.+)$/.exec(value)?.[1] ?? '';
    return list.split(',').flatMap((item) => (item.trim().endsWith('*') ? [item.trim().slice(0, -1)] : []));
  });

/** The keys whose group a text names with a part left open: `library.sort.…`. */
const openGroup = (text: string): string | undefined => /^(\w+(?:\.\w+)+\.)\u2026/.exec(text)?.[1];

/** The areas of the catalogue whose words a file asks for or names. */
export function areasSpoken(file: SourceFile, catalogue: Catalogue): Set<string> {
  const keys = baseKeys(catalogue);
  const { nodes, comments } = syntaxOf(file);
  const areas = new Set(declaredPrefixes(comments).map((prefix) => prefix.split('.')[0] ?? ''));
  for (const text of nodes.map(stringOf)) {
    if (text === undefined || !(keys.has(text) || openGroup(text))) continue;
    areas.add(text.split('.')[0] ?? '');
  }
  return areas;
}

/** Keys that the code asks for and the catalogue lacks, and keys that nobody asks for. */
export function usage(files: readonly SourceFile[], catalogue: Catalogue): string[] {
  const keys = baseKeys(catalogue);
  const used = new Set<string>();
  const complaints: string[] = [];
  for (const file of files) {
    const { nodes, comments } = syntaxOf(file);
    const prefixes = declaredPrefixes(comments);
    for (const prefix of prefixes) {
      const matching = [...keys].filter((key) => key.startsWith(prefix));
      if (matching.length === 0) complaints.push(`${file.path}: no key starts with "${prefix}"`);
      for (const key of matching) used.add(key);
    }
    for (const node of nodes) {
      const text = stringOf(node);
      if (text !== undefined && keys.has(text)) used.add(text);
      // `library.sort.${order}`: a key built inside one group uses the group.
      const group = text === undefined ? undefined : openGroup(text);
      if (group !== undefined) for (const key of keys) if (key.startsWith(group)) used.add(key);
      const [asked] = node.type === 'CallExpression' ? (node['arguments'] as SyntaxNode[]) : [];
      if (!asked || (node['callee'] as SyntaxNode)['name'] !== 't') continue;
      const key = stringOf(asked);
      if (key === undefined) continue;
      const head = key.split('\u2026')[0] ?? '';
      if (head === key && !keys.has(key)) complaints.push(`${placeOf(file, node.start)}: no key "${key}"`);
      const inGroup = head.split('.').length > 2 && [...keys].some((known) => known.startsWith(head));
      if (
        head !== key &&
        !inGroup &&
        !prefixes.some((prefix) => prefix.startsWith(head) || head.startsWith(prefix))
      )
        complaints.push(`${placeOf(file, node.start)}: built key without a "// keys: ${head}*" comment`);
    }
  }
  for (const key of keys) if (!used.has(key)) complaints.push(`${key}: nobody uses it`);
  return complaints;
}

const spokenAttributes = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The texts that an expression may come out as, where the code says them itself. */
function saidBy(node: SyntaxNode | null | undefined): SyntaxNode[] {
  if (!node) return [];
  if (node.type === 'JSXExpressionContainer') return saidBy(node['expression'] as SyntaxNode);
  if (node.type === 'ConditionalExpression')
    return [...saidBy(node['consequent'] as SyntaxNode), ...saidBy(node['alternate'] as SyntaxNode)];
  if (node.type === 'LogicalExpression')
    return [...saidBy(node['left'] as SyntaxNode), ...saidBy(node['right'] as SyntaxNode)];
  return stringOf(node) === undefined ? [] : [node];
}

/** Whether an element is the sign of a key: <kbd> or our <Kbd>. */
const isKeySign = (element: SyntaxNode): boolean => {
  const opening = element['openingElement'] as SyntaxNode | undefined;
  const name = (opening?.['name'] as SyntaxNode | undefined)?.['name'];
  return name === 'kbd' || name === 'Kbd';
};

/** Words that a screen says without asking t(). Names of keys inside <Kbd> are no words. */
export function literalWords(file: SourceFile): string[] {
  const { nodes } = syntaxOf(file);
  const said: SyntaxNode[] = [];
  const excused = new Set<SyntaxNode>();
  for (const node of nodes) {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      if (isKeySign(node)) continue;
      const children = node['children'] as SyntaxNode[];
      said.push(...children.filter((child) => child.type === 'JSXText'), ...children.flatMap(saidBy));
    }
    if (node.type === 'JSXAttribute' && spokenAttributes.has(String((node['name'] as SyntaxNode)['name'])))
      said.push(...saidBy(node['value'] as SyntaxNode | null));
    // What an Error says is read by developers; people read the message of its key.
    if (node.type === 'NewExpression')
      for (const argument of node['arguments'] as SyntaxNode[]) excused.add(argument);
    const text = stringOf(node);
    if (text !== undefined && !excused.has(node) && /^\p{Lu}\p{Ll}+ \p{Ll}+/u.test(text)) said.push(node);
  }
  const wordsOf = (node: SyntaxNode) => stringOf(node) ?? String(node['value']);
  return [...new Set(said)]
    .filter((node) => hasWords(wordsOf(node)))
    .map((node) => `${placeOf(file, node.start)} "${wordsOf(node).trim()}"`);
}

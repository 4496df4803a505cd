// Origins for a target map that was written by hand: what bears the same name as in the current map came from there.

type Loose = Record<string, unknown>;
type Built = { stages: Loose; lanes: Loose; cards: Loose };

const nameOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase() : '';

/** Pairs records of equal keys, each once, in their order, and writes the origin into the later one. */
function pair(from: readonly Loose[], to: readonly Loose[], key: (record: Loose) => string): void {
  const waiting = new Map<string, Loose[]>();
  for (const record of from) {
    const name = key(record);
    const others = waiting.get(name);
    if (others) others.push(record);
    else waiting.set(name, [record]);
  }
  for (const list of waiting.values()) list.reverse();
  for (const record of to) {
    if (record['origin'] !== undefined) continue;
    const origin = waiting.get(key(record))?.pop()?.['id'];
    if (origin !== undefined) record['origin'] = origin;
  }
}

const ofMap = (table: Loose, mapId: string): Loose[] =>
  (Object.values(table) as Loose[]).filter((record) => record['mapId'] === mapId);

/** Writes into the stages, lanes and cards of one map which of another they are; cards also by their place. */
export function rememberOrigins(built: Built, fromMap: string, toMap: string): void {
  const [stages, ownStages] = [ofMap(built.stages, fromMap), ofMap(built.stages, toMap)];
  pair(stages, ownStages, (stage) => nameOf(stage['name']));
  pair(ofMap(built.lanes, fromMap), ofMap(built.lanes, toMap), (lane) =>
    [lane['kind'], nameOf(lane['name'])].join(' '),
  );
  const all = new Map<unknown, Loose[]>();
  for (const card of Object.values(built.cards) as Loose[]) {
    const list = all.get(card['stageId']);
    if (list) list.push(card);
    else all.set(card['stageId'], [card]);
  }
  const cardsOf = (list: readonly Loose[]): Loose[] => list.flatMap((stage) => all.get(stage['id']) ?? []);
  const [cards, ownCards] = [cardsOf(stages), cardsOf(ownStages)];
  const originOf = new Map(ownStages.map((stage) => [stage['id'], stage['origin']]));
  const home = (card: Loose) => String(originOf.get(card['stageId']) ?? card['stageId']);
  pair(cards, ownCards, (card) => [home(card), nameOf(card['text'])].join('\n'));
  const taken = new Set(ownCards.map((card) => card['origin']));
  // Moved to another stage, it is still the same step.
  pair(
    cards.filter((card) => !taken.has(card['id'])),
    ownCards,
    (card) => nameOf(card['text']),
  );
}

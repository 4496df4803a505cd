// The text of a cell of a table, as a card has it: without the blanks about it and about each of its lines.

/** What is seen as nothing: blanks, and letters of no width that pages and chats leave behind. */
const NOTHING = /[\s\u200b\u2060]/;

/** Letter by letter from both ends, because a pattern would walk through a line of mere blanks again and again. */
function bareLine(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && NOTHING.test(line[from] ?? '')) from++;
  while (to > from && NOTHING.test(line[to - 1] ?? '')) to--;
  return line.slice(from, to);
}

/** Takes the blanks about a text and about each of its lines away. */
export const cellText = (text: string): string =>
  text.includes('\n') ? bareLine(text.split('\n').map(bareLine).join('\n')) : bareLine(text);

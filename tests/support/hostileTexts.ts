// What people and strangers write that is dangerous to files: formulas, controls, marks of XML and of Markdown, texts without end.

/** Texts by which spreadsheets would reckon (cases 81 to 84 of reliability). */
export const FORMULAS: readonly string[] = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x.example","y")',
  '@SUM(A1:A9)',
  '+1+cmd',
  '-2+3',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\n=1+1',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1+1',
  '\uff20SUM(A1)',
  "'=1+1",
];

/** Texts that break XML, Markdown or JSON of those who do not escape (cases 85 to 87). */
export const BREAKERS: readonly string[] = [
  'back\u0008space \u0000 nul \u001f unit',
  '\u007f\u0085\u009f c1',
  'half \ud800 and \udc00 half',
  'no letters \ufffe \uffff',
  ']]> & <b>bold</b> &lt; &#60; "quoted" \'single\'',
  '_x0041_ and _x000D_',
  '</t></si><c><f>1+1</f></c>',
  '| pipe | pipe \\| and `code`',
  '[link](javascript:alert(1)) ![p](http://x.example/p.png) <http://x.example>',
  '# head\n- list\n1. one\n> quote\n\n---',
  'a\nb\r\nc',
  'Б\u0301 \u202eevil \u200fعربي 😀👨‍👩‍👧',
];

export const LONG = 'long '.repeat(6_600);

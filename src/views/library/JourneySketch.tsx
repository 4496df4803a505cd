// JourneySketch: a journey map in a few shapes, current and target, for the first visit. Without words.
const stages = ['green', 'violet-hue', 'orange', 'blue', 'rose'] as const;

/** Cards: column, row, a mark or none. */
const cards: readonly [column: number, row: number, mark?: 'danger' | 'warn' | 'ok'][] = [
  [0, 0],
  [1, 0, 'danger'],
  [2, 0, 'warn'],
  [3, 0],
  [1, 1, 'ok'],
  [4, 1, 'warn'],
  [3, 2],
  [4, 2, 'danger'],
];
const lanes = ['blue', 'orange', 'green'] as const;

const x = (column: number) => 20 + column * 104;
const y = (row: number) => 62 + row * 52;

export function JourneySketch() {
  return (
    <svg viewBox="0 0 540 318" aria-hidden="true">
      {stages.map((hue, column) => (
        <g key={hue}>
          <rect x={x(column)} y={14} width={96} height={30} rx={8} fill={`var(--${hue}-soft)`} />
          <rect
            x={x(column) + 12}
            y={26}
            width={column % 2 ? 44 : 34}
            height={6}
            rx={3}
            fill={`var(--${hue}-ink)`}
            opacity={0.75}
          />
        </g>
      ))}
      {[0, 1, 2].map((row) => (
        <line key={row} x1={14} x2={540} y1={y(row) + 46} y2={y(row) + 46} stroke="var(--line)" />
      ))}
      {cards.map(([column, row, mark]) => (
        <g key={`${column}-${row}`}>
          <rect
            x={x(column) + 3}
            y={y(row)}
            width={90}
            height={38}
            rx={7}
            fill="var(--surface)"
            stroke="var(--line)"
          />
          <rect
            x={x(column) + 3}
            y={y(row) + 8}
            width={3}
            height={22}
            rx={1.5}
            fill={`var(--${lanes[row] ?? 'slate'})`}
          />
          <rect
            x={x(column) + 14}
            y={y(row) + 10}
            width={column % 2 ? 62 : 52}
            height={5}
            rx={2.5}
            fill="var(--ink-3)"
            opacity={0.55}
          />
          {mark ? (
            <rect
              x={x(column) + 14}
              y={y(row) + 22}
              width={30}
              height={9}
              rx={4.5}
              fill={`var(--${mark})`}
              opacity={0.75}
            />
          ) : (
            <rect
              x={x(column) + 14}
              y={y(row) + 22}
              width={40}
              height={5}
              rx={2.5}
              fill="var(--ink-3)"
              opacity={0.3}
            />
          )}
        </g>
      ))}
      <path
        d="M68 248C112 240 132 236 172 236C212 236 236 240 276 238C316 236 336 234 380 232C424 230 440 228 488 230L488 300C440 302 424 250 380 254C336 258 320 282 276 284C232 286 212 294 172 294C132 294 112 266 68 264Z"
        fill="var(--accent)"
        opacity="0.13"
      />
      <path
        d="M68 248C112 240 132 236 172 236C212 236 236 240 276 238C316 236 336 234 380 232C424 230 440 228 488 230"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d="M68 264C112 266 132 294 172 294C212 294 232 286 276 284C320 282 336 258 380 254C424 250 440 302 488 300"
        fill="none"
        stroke="var(--danger)"
        strokeWidth="2.5"
        strokeDasharray="2 6"
        strokeLinecap="round"
      />
      {(
        [
          [68, 264, 'warn', 0],
          [172, 294, 'danger', -1],
          [276, 284, 'danger', -1],
          [380, 254, 'ok', 1],
          [488, 300, 'danger', -1],
        ] as const
      ).map(([cx, cy, tone, mood]) => (
        <g key={cx} fill="none" stroke={`var(--${tone})`} strokeWidth="1.8" strokeLinecap="round">
          <circle cx={cx} cy={cy} r="10" fill="var(--surface)" />
          <path d={`M${cx - 3.2} ${cy - 2.4}v.2M${cx + 3.2} ${cy - 2.4}v.2`} />
          <path d={`M${cx - 4} ${cy + 3.4 - mood}q4 ${mood * 3.4} 8 0`} />
        </g>
      ))}
    </svg>
  );
}

// A line of the last values, small enough for a list; the words beside it say what it means.
const [WIDTH, HEIGHT, PAD] = [62, 20, 3];

export function SmallTrend({ values }: { values: readonly number[] }) {
  if (values.length < 2) return null;
  const shown = values.slice(-8);
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const x = (at: number): number => PAD + (at / (shown.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number): number =>
    most === least ? HEIGHT / 2 : HEIGHT - PAD - ((value - least) / (most - least)) * (HEIGHT - 2 * PAD);
  const points = shown.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={x(shown.length - 1)} cy={y(shown.at(-1) ?? 0)} r="3" fill="var(--accent)" />
    </svg>
  );
}

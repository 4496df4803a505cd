// The mark of the product: a winding way on a green tile.
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="#2e6e5e" />
      <path
        d="M7.5 19.5c4.2 0 4.4-11 8-11 2.9 0 1.7 6.6 5 6.6"
        fill="none"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}

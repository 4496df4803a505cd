// Logo: a way that rises, on a green tile.
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="7.5" fill="#2e6e5e" />
      <path
        d="M6.5 18.2c3.6.2 4.2-2.2 4.9-5 .8-3.2 1.7-5.4 4.3-5.4 2.7 0 3 2.5 3.2 4.9"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="6.6" cy="18.2" r="1.7" fill="#fff" />
      <circle cx="18.9" cy="13.4" r="1.7" fill="#fff" />
    </svg>
  );
}

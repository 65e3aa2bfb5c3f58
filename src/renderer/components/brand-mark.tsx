/** Portero's mark: a doorway, ajar, with the light on behind it. Decoration; the name stands beside it. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" fill="#0f6e64" />
      <path d="M13 39V21a11 11 0 0 1 22 0v18Z" fill="#084740" />
      <path d="M17 39V21a7 7 0 0 1 14 0v18Z" fill="#ffcf8a" />
      <path d="M17 39V21a7 7 0 0 1 7-7l3 4.5V43Z" fill="#f4fbfa" />
      <circle cx="23.6" cy="29.5" r="1.6" fill="#0f6e64" />
      <path d="M9 39h30" stroke="#f4fbfa" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

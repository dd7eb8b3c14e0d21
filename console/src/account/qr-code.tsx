/** Modules of quiet around the picture, without which scanners do not see its edge. */
const QUIET = 4

/** A picture for a phone's camera: dark on white in every color scheme. */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  if (rows.length === 0) return null
  const size = rows.length + 2 * QUIET
  const path = rows.flatMap((row, y) =>
    [...row].map((module, x) => (module === '#' ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={208}
      height={208}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  )
}

/** A rectangle on the screens, px (DIP). */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So much of a window must be on some screen for its place to be used, px. */
const VISIBLE_PX = 80;
/** How far a window is put from the one it was opened from, px. */
const STEP_PX = 32;

/** Can a window with these bounds be found and grasped on one of the screens' work areas? */
export function isVisible(bounds: Bounds, workAreas: readonly Bounds[]): boolean {
  return workAreas.some((area) => {
    const right = Math.min(bounds.x + bounds.width, area.x + area.width);
    const bottom = Math.min(bounds.y + bounds.height, area.y + area.height);
    return (
      right - Math.max(bounds.x, area.x) > VISIBLE_PX && bottom - Math.max(bounds.y, area.y) > VISIBLE_PX
    );
  });
}

/**
 * Where a further window goes: as large as the one it is opened from and a step beside it; back in the corner of that
 * screen where it would reach over its edge.
 */
export function besides(from: Bounds, workArea: Bounds): Bounds {
  const x = from.x + STEP_PX;
  const y = from.y + STEP_PX;
  const fits =
    x + from.width <= workArea.x + workArea.width && y + from.height <= workArea.y + workArea.height;
  return fits ? { ...from, x, y } : { ...from, x: workArea.x, y: workArea.y };
}

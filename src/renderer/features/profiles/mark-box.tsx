import type { Extent } from './matrix';
import styles from './permission-grid.module.css';

interface MarkBoxProps {
  /** What it marks, for who cannot see where it stands. */
  name: string;
  extent: Extent;
  /** Row and column, by which the grid finds it. */
  place: string;
  /** Tab leads here: one box of the grid at a time. */
  reachable: boolean;
  readOnly: boolean;
  onFocus: () => void;
  onToggle: () => void;
}

/** One box of the matrix: marked, in part, or not. Where nothing can be changed it can still be read. */
export function MarkBox({ name, extent, place, reachable, readOnly, onFocus, onToggle }: MarkBoxProps) {
  return (
    <label className={styles['box']}>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = extent === 'some';
        }}
        aria-label={name}
        aria-disabled={readOnly}
        checked={extent === 'all'}
        tabIndex={reachable ? 0 : -1}
        data-place={place}
        onFocus={onFocus}
        onChange={() => {
          if (!readOnly) onToggle();
        }}
      />
    </label>
  );
}

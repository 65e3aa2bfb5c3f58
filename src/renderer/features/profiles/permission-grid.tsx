import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, Module } from '#contract/profiles';
import { COLUMNS } from '../../components/permission-columns';
import { cellsOf, extentOf, isMarked, withMarks, type Marks, type Extent } from './matrix';
import { placeAfter, type GridPlace } from './matrix-keys';
import styles from './permission-grid.module.css';

interface PermissionGridProps {
  label: string;
  modules: readonly Module[];
  marks: Marks;
  /** Those as they are in the system, to tell what was changed. */
  base: Marks;
  onChange: (marks: Marks) => void;
  readOnly: boolean;
}

/**
 * Modules down, actions across. Arrows move, Space marks; the boxes of headings mark their whole row or column, the one
 * in the corner everything.
 */
export function PermissionGrid({ label, modules, marks, base, onChange, readOnly }: PermissionGridProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLTableElement>(null);
  const [here, setHere] = useState<GridPlace>({ row: 1, column: 1 });
  const size = { rows: modules.length + 1, columns: COLUMNS.length + 1 };

  function move(event: KeyboardEvent): void {
    const next = placeAfter(here, event, size);
    if (!next) return;
    event.preventDefault();
    setHere(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  }
  function box(place: GridPlace, name: string, cells: readonly { moduleId: string; action: Action }[]) {
    const extent = extentOf(marks, cells);
    return (
      <MarkBox
        name={name}
        extent={extent}
        place={`${place.row} ${place.column}`}
        reachable={here.row === place.row && here.column === place.column}
        readOnly={readOnly}
        onFocus={() => setHere(place)}
        onToggle={() => onChange(withMarks(marks, cells, extent !== 'all'))}
      />
    );
  }
  const action = (each: Action): string => t(`rights.${each}`);
  return (
    <div className="overflow-auto border rounded-8 bg-surface">
      {/* A table of boxes with one place in the tab order is a grid. */}
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        aria-readonly={readOnly}
        className={styles['grid']}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col" className={styles['module']}>
              <span className={styles['heading']}>
                {box({ row: 0, column: 0 }, t('profiles.everything'), cellsOf(modules))}
                {t('rights.module')}
              </span>
            </th>
            {COLUMNS.map((each, column) => (
              <th key={each} scope="col">
                <span className={styles['heading']} data-column="">
                  {action(each)}
                  {box(
                    { row: 0, column: column + 1 },
                    t('profiles.wholeColumn', { action: action(each) }),
                    cellsOf(modules, [each]),
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {modules.map((module, row) => (
            <tr key={module.id}>
              <th scope="row" className={styles['module']}>
                <span className={styles['heading']}>
                  {box(
                    { row: row + 1, column: 0 },
                    t('profiles.wholeRow', { module: module.name }),
                    cellsOf([module]),
                  )}
                  <span className="min-w-0 break-anywhere">
                    {module.name}
                    <code className={styles['key']}>{module.key}</code>
                  </span>
                </span>
              </th>
              {COLUMNS.map((each, column) => (
                <td
                  key={each}
                  data-changed={isMarked(marks, module.id, each) !== isMarked(base, module.id, each)}
                >
                  {box({ row: row + 1, column: column + 1 }, `${module.name}: ${action(each)}`, [
                    { moduleId: module.id, action: each },
                  ])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
function MarkBox({ name, extent, place, reachable, readOnly, onFocus, onToggle }: MarkBoxProps) {
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

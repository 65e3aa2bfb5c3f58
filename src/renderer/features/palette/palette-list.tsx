/* oxlint-disable jsx-a11y/prefer-tag-over-role -- No native tag is a list of groups whose lines another field points at. */
import { useTranslation } from 'react-i18next';
import { Keys } from '../../commands/keys';
import type { PaletteGroup, PaletteItem } from './palette-item';
import styles from './palette.module.css';

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteItem | undefined;
  /** The id of a line's element. */
  optionId: (item: PaletteItem) => string;
  onRun: (item: PaletteItem) => void;
  /** The pointer has come over a line. */
  onPoint: (item: PaletteItem) => void;
}

/** The lines of the palette. The focus stays in the field above, which says which line is meant. */
export function PaletteList({ id, groups, active, optionId, onRun, onPoint }: PaletteListProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles['group']}>
            {group.title}
          </div>
          {group.items.map((item) => (
            // The keys are the field's, which has the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={item.id}
              id={optionId(item)}
              role="option"
              aria-selected={item === active}
              className={styles['option']}
              onMouseMove={() => {
                if (item !== active) onPoint(item);
              }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(item)}
            >
              <span className={styles['title']}>{item.title}</span>
              {item.note !== undefined && <span className={styles['note']}>{item.note}</span>}
              {item.shortcut !== undefined && (
                <span className={styles['shortcut']} aria-hidden="true">
                  <Keys shortcut={item.shortcut} />
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

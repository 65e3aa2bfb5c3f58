import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileCount } from '#contract/directory';
import type { Profile } from '#contract/profiles';
import { useFormats } from '../../i18n/use-formats';
import { useUnsavedProfiles } from './matrix-drafts';
import styles from './profiles-screen.module.css';

interface ProfileListProps {
  connectionId: string;
  profiles: readonly Profile[];
  /** How many people have each; null until that is known. */
  counts: ReadonlyMap<string, ProfileCount> | null;
  shownId: string;
  onShow: (profileId: string) => void;
}

/** The profiles, each with how many people have it. Tab leads to the one on show, arrows to the others. */
export function ProfileList({ connectionId, profiles, counts, shownId, onShow }: ProfileListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const list = useRef<HTMLUListElement>(null);
  const unsaved = useUnsavedProfiles(connectionId);

  function move(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const target = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = target === undefined ? undefined : buttons[target];
    if (!button || here < 0) return;
    event.preventDefault();
    button.focus();
    button.click();
  }
  return (
    <nav className={styles['list']} aria-label={t('profiles.list')}>
      <ul ref={list} onKeyDown={move} role="presentation">
        {profiles.map(({ id, name, administrator }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['item']}
              aria-current={id === shownId}
              tabIndex={id === shownId ? 0 : -1}
              onClick={() => onShow(id)}
            >
              <span className="block break-anywhere leading-20 font-500">{name}</span>
              <span className="block ink-2 text-12 leading-16">
                {[
                  administrator && t('people.administrator'),
                  counts !== null &&
                    t('profiles.people', {
                      count: counts.get(id)?.people ?? 0,
                      people: formats.count(counts.get(id)?.people ?? 0),
                    }),
                  unsaved.has(id) && t('people.unsaved'),
                ]
                  .filter((words) => words !== false)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

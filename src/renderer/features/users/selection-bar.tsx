import { Button, CloseButton } from '@mantine/core';
import '@mantine/core/styles/CloseButton.layer.css';
import { useFormats } from '../../i18n/use-formats';
import { proposeSwitch } from '../changes/propose-switch';
import { openExport } from '../exchange/wanted-export';
import { directoryOf, useDirectory } from '../../directory/directory-store';
import { clearSelection, selectMatching } from '../../directory/selecting';
import { countSelected, reachesBeyond, scopeOf } from '../../directory/selection';
import styles from './selection-bar.module.css';
import { useUsersContext } from './users-context';
import { rowsIn } from '../../components/paged-rows';

/** What can be done with those who are selected. It lies over the lower edge of the list, so that no row moves. */
export function SelectionBar() {
  const { t, connectionId, capabilities, switchingBarred } = useUsersContext();
  const formats = useFormats();
  const count = useDirectory(connectionId, ({ selection, query, cache }) =>
    countSelected(selection, query, cache.whole?.matching ?? 0),
  );
  const whole = useDirectory(connectionId, ({ selection }) => selection.kind === 'matching');
  const matching = useDirectory(connectionId, ({ cache }) => cache.whole?.matching ?? 0);
  const beyond = useDirectory(connectionId, ({ selection, query, cache }) =>
    reachesBeyond(selection, query, cache.whole?.matching ?? 0, rowsIn(cache)),
  );
  if (count === 0) return null;
  const scope = () => scopeOf(directoryOf(connectionId).selection);
  const title = switchingBarred ?? undefined;
  return (
    <section className={styles['bar']} aria-label={t('users.selection')}>
      <span className="font-600 tabular">
        {t(beyond ? 'users.selectedBeyond' : 'users.selected', { count, people: formats.count(count) })}
      </span>
      {!whole && count < matching && (
        <Button size="compact-sm" variant="subtle" onClick={() => selectMatching(connectionId)}>
          {t('users.selectAllMatching', { people: formats.count(matching) })}
        </Button>
      )}
      <span className="grow" />
      {capabilities.switching &&
        ([true, false] as const).map((active) => (
          <Button
            key={String(active)}
            size="xs"
            disabled={switchingBarred !== null}
            title={title}
            onClick={() => void proposeSwitch(connectionId, scope(), active)}
          >
            {t(active ? 'users.activate' : 'users.deactivate')}
          </Button>
        ))}
      <Button
        size="xs"
        onClick={() =>
          openExport({ connectionId, scope: scope(), sort: directoryOf(connectionId).query.sort })
        }
      >
        {t('users.export')}
      </Button>
      <CloseButton
        size="md"
        aria-label={t('users.clearSelection')}
        title={t('users.clearSelection')}
        onClick={() => {
          clearSelection(connectionId);
          document.querySelector<HTMLElement>('[role="grid"] [data-index][tabindex="0"]')?.focus();
        }}
      />
    </section>
  );
}

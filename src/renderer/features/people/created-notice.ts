import type { Person } from '#contract/directory';
import { goToPlace } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { tell } from '../../components/tell';
import { words } from '../../i18n/i18n';

/** Says that somebody was created, and gives their password to pass on as long as the notice is there; it is kept nowhere. */
export function tellCreated(connectionId: string, person: Person, password: string): void {
  const { t } = words;
  const open = (): void => {
    void goToPlace({ connectionId, section: 'users', personId: person.id });
  };
  tell({
    id: `created ${connectionId} ${person.id}`,
    title: t('people.created', { userName: person.userName }),
    text: t('people.createdText'),
    // With it goes the last way to the password: only the person says when.
    stays: true,
    actions: [
      {
        label: t('people.copyPassword'),
        closes: false,
        run: () => void portero.call('clipboard/copy', { text: password }),
      },
      { label: t('people.open'), closes: false, run: open },
    ],
  });
}

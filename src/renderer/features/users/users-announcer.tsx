import { useEffect, useState } from 'react';
import { useFormats } from '../../i18n/use-formats';
import { useDirectory } from '../../directory/directory-store';
import { countSelected } from '../../directory/selection';
import { useUsersContext } from './users-context';

/** How long the counts have to stand still before they are said, ms: nobody wants one at every key. */
const CALM_MS = 600;

/** Says how many people there are and how many are selected, once that stands still. */
export function UsersAnnouncer() {
  const { t, connectionId } = useUsersContext();
  const formats = useFormats();
  const matching = useDirectory(connectionId, ({ cache }) => cache.whole?.matching ?? null);
  const reading = useDirectory(
    connectionId,
    ({ cache }) => cache.whole !== null && cache.whole.reading !== null,
  );
  const selected = useDirectory(connectionId, ({ selection, query, cache }) =>
    countSelected(selection, query, cache.whole?.matching ?? 0),
  );
  const found =
    matching === null || reading
      ? ''
      : t('users.loadedRows', { count: matching, matching: formats.count(matching) });
  const chosen =
    selected === 0 ? '' : t('users.selected', { count: selected, people: formats.count(selected) });
  return (
    <>
      <Said words={found} />
      <Said words={chosen} />
    </>
  );
}

function Said({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), CALM_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return <output className="visually-hidden">{said}</output>;
}

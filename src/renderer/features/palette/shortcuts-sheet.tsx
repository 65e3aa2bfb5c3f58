import { useTranslation } from 'react-i18next';
import { allCommands, COMMAND_GROUPS, type TableKey } from '../../commands/commands';
import { Sheet } from '../../components/sheet';
import { modWord } from '../../commands/key-words';
import { Keys } from '../../commands/keys';
import { onMac } from '../../commands/key-strokes';
import styles from './shortcuts-sheet.module.css';

interface Group {
  id: string;
  title: string;
  lines: readonly Line[];
}

interface Line {
  id: string;
  words: string;
  shortcuts: readonly string[];
}

interface ShortcutsSheetProps {
  /** What the list of people does with keys by itself. */
  tableKeys: readonly TableKey[];
  onClose: () => void;
}

/** Every key there is, by what it is for: read from the commands themselves, so that it is never out of date. */
export function ShortcutsSheet({ tableKeys, onClose }: ShortcutsSheetProps) {
  const { t } = useTranslation();
  const commands = allCommands();
  const groups: Group[] = [
    ...COMMAND_GROUPS.map((group) => ({
      id: group,
      title: t(`palette.groups.${group}`),
      lines: commands
        .filter((command) => command.group === group && command.shortcut && !command.inDialog)
        .map(({ id, title, shortcut }): Line => ({ id, words: title(), shortcuts: shortcut ?? [] })),
    })),
    {
      id: 'table',
      title: t('shortcuts.table'),
      lines: tableKeys.map(({ keys, words }) => ({ id: keys.join(' '), words: words(), shortcuts: keys })),
    },
  ];
  return (
    <Sheet title={t('shortcuts.title')} size={760} onClose={onClose}>
      <p className={styles['lead']}>{t('shortcuts.lead', { mod: modWord(onMac()) })}</p>
      <div className={styles['groups']}>
        {groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ id, title, lines }) => (
            <section key={id} className={styles['group']} aria-labelledby={`shortcuts-${id}`}>
              <h3 id={`shortcuts-${id}`} className={styles['heading']}>
                {title}
              </h3>
              <dl>
                {lines.map((line) => (
                  <div key={line.id} className={styles['line']}>
                    <dt>{line.words}</dt>
                    <dd>
                      {line.shortcuts.map((shortcut, index) => (
                        <span key={shortcut}>
                          {index > 0 && <span className={styles['or']}> {t('shortcuts.or')} </span>}
                          <Keys shortcut={shortcut} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Sheet>
  );
}

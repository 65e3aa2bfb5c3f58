import { Button, Checkbox, Radio } from '@mantine/core';
import '../../components/checkbox-styles';
import '@mantine/core/styles/Radio.layer.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection, Capabilities } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import { ErrorNotice } from '../../components/error-notice';
import { useAnswer } from '../../bridge/use-answer';
import { portero } from '../../bridge/bridge';
import { Sheet } from '../../components/sheet';
import { useFormats } from '../../i18n/use-formats';
import { tellExported } from './tell-exported';
import type { WantedExport } from './wanted-export';
import styles from './exchange.module.css';
import type { EXPORT_COLUMNS } from '#contract/exchange';

interface ExportFormProps {
  connection: Connection;
  wanted: WantedExport;
  onClose: () => void;
}

/** Which columns, in which format; then main asks where to. It stays open where nothing was written. */
export function ExportForm({ connection, wanted, onClose }: ExportFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { capabilities } = connection;
  const [columns, setColumns] = useState(() => firstColumns(capabilities));
  const [format, setFormat] = useState<'csv' | 'json'>('csv');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PorteroError | null>(null);
  const count = useCount(wanted);

  function toggle(column: ExportColumn): void {
    const others = new Set(columns);
    if (!others.delete(column)) others.add(column);
    setColumns(others);
  }
  async function write(): Promise<void> {
    setBusy(true);
    const chosen = columnsFor(capabilities).filter((column) => columns.has(column));
    const answer = await portero.call('export/people', { ...wanted, columns: chosen, format });
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    if (!answer.ok || answer.value === null) return;
    onClose();
    tellExported(answer);
  }

  return (
    <Sheet
      title={
        count === null
          ? t('exchange.export')
          : t('exchange.exportTitle', { count, people: formats.count(count) })
      }
      onClose={onClose}
    >
      <form
        className="flex column gap-16"
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <fieldset className={styles['group']}>
          <legend>{t('exchange.columns')}</legend>
          <div className={styles['columns']}>
            {columnsFor(capabilities).map((column) => (
              <Checkbox
                key={column}
                size="sm"
                label={t(`exchange.column.${column}`)}
                checked={columns.has(column)}
                onChange={() => toggle(column)}
              />
            ))}
          </div>
          {columns.size === 0 && <p className="ink-2 text-13">{t('exchange.needsColumn')}</p>}
        </fieldset>
        <fieldset className={styles['group']}>
          <legend>{t('exchange.format')}</legend>
          <Radio
            size="sm"
            name="format"
            label={t('exchange.csv')}
            description={t('exchange.csvNote')}
            checked={format === 'csv'}
            onChange={() => setFormat('csv')}
          />
          <Radio
            size="sm"
            name="format"
            label={t('exchange.json')}
            checked={format === 'json'}
            onChange={() => setFormat('json')}
          />
        </fieldset>
        <ErrorNotice error={problem} title={t('exchange.notWritten')} />
        <div className="flex wrap justify-end gap-8">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="filled" type="submit" loading={busy} disabled={columns.size === 0 || count === 0}>
            {t('exchange.write')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** How many people are wanted; null as long as that is not known. */
function useCount({ connectionId, scope, sort }: WantedExport): number | null {
  const request =
    scope.kind === 'named' ? null : { ...scope.filter, connectionId, sort, offset: 0, limit: 1 };
  const { result } = useAnswer('directory/window', request, true);
  if (scope.kind === 'named') return scope.personIds.length;
  return result?.ok ? Math.max(0, result.value.matching - scope.except.length) : null;
}

/** A column of an export. */
type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** The columns that a system's people can fill, in the order of the file. */
function columnsFor({ profiles, switching, accessRights }: Capabilities): readonly ExportColumn[] {
  return [
    'id',
    'userName',
    ...(profiles ? (['profileId', 'profileName', 'administrator'] as const) : []),
    ...(switching ? (['active'] as const) : []),
    ...(accessRights ? (['accessRights'] as const) : []),
  ];
}

/** Those that are chosen before anybody chose: what an import reads again, and who somebody is. */
export function firstColumns(capabilities: Capabilities): ReadonlySet<ExportColumn> {
  return new Set(columnsFor(capabilities).filter((column) => column !== 'profileId'));
}

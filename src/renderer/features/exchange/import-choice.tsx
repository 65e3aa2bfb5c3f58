import { Button, Radio } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { chooseFile, chooseKind, closeImport, useImport } from './import-store';
import styles from './exchange.module.css';

interface ImportChoiceProps {
  connection: Connection;
  /** Why the file that was chosen before could not be read. */
  problem: PorteroError | null;
}

/** What the file is about, and which it is. */
export function ImportChoice({ connection, problem }: ImportChoiceProps) {
  const { t } = useTranslation();
  const kind = useImport((state) => state.kind);
  const { creating, switching } = connection.capabilities;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void chooseFile();
      }}
    >
      <fieldset className={styles['group']}>
        <legend>{t('exchange.kind')}</legend>
        {creating && (
          <Radio
            size="sm"
            name="kind"
            label={t('exchange.create')}
            description={t('exchange.createNote')}
            checked={kind === 'create'}
            onChange={() => chooseKind('create')}
          />
        )}
        {switching && (
          <Radio
            size="sm"
            name="kind"
            label={t('exchange.activation')}
            description={t('exchange.activationNote')}
            checked={kind === 'activation'}
            onChange={() => chooseKind('activation')}
          />
        )}
      </fieldset>
      {problem && (
        <Notice tone="danger" role="alert" title={t('exchange.notRead')}>
          {errorWords(t, problem)}
        </Notice>
      )}
      <p className={styles['note']}>{t('exchange.nothingWritten')}</p>
      <div className={styles['actions']}>
        <Button variant="default" onClick={closeImport}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" data-autofocus>
          {t('exchange.choose')}
        </Button>
      </div>
    </form>
  );
}

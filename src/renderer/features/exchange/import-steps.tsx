import { useTranslation } from 'react-i18next';
import { Button, Radio } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import type { Connection } from '#contract/connection';
import { unreachable, type PorteroError } from '#contract/errors';
import { ErrorNotice } from '../../components/error-notice';
import { Sheet } from '../../components/sheet';
import { ImportReport } from './import-report';
import { ImportStarted } from './import-started';
import { closeImport, hideImport, useImport, chooseFile, chooseKind } from './import-store';
import styles from './exchange.module.css';

/** The steps of an import in one sheet: what and which file, what would happen, and what came of it. */
export function ImportSteps({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const step = useImport((state) => state.step);
  const kind = useImport((state) => state.kind);
  // A stray Escape must not lose passwords that exist nowhere else.
  const leave = step.name === 'started' && !step.saved ? hideImport : closeImport;
  const title =
    step.name === 'choosing' || step.name === 'reading'
      ? t('exchange.import')
      : t(kind === 'create' ? 'exchange.importCreate' : 'exchange.importActivation');
  return (
    <Sheet title={title} size={640} onClose={leave}>
      <div className="flex column gap-16">{contents()}</div>
    </Sheet>
  );

  function contents() {
    switch (step.name) {
      case 'choosing':
        return <ImportChoice connection={connection} problem={step.problem} />;
      case 'reading':
        return <output className="ink-2 text-13">{t('exchange.reading')}</output>;
      case 'report':
        return (
          <ImportReport
            connection={connection}
            report={step.report}
            starting={false}
            problem={step.problem}
          />
        );
      case 'starting':
        return <ImportReport connection={connection} report={step.report} starting problem={null} />;
      case 'started':
        return <ImportStarted operation={step.operation} saved={step.saved} />;
      default:
        return unreachable(step);
    }
  }
}

interface ImportChoiceProps {
  connection: Connection;
  /** Why the file that was chosen before could not be read. */
  problem: PorteroError | null;
}

/** What the file is about, and which it is. */
function ImportChoice({ connection, problem }: ImportChoiceProps) {
  const { t } = useTranslation();
  const kind = useImport((state) => state.kind);
  const { creating, switching } = connection.capabilities;
  return (
    <form
      className="flex column gap-16"
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
      <ErrorNotice error={problem} title={t('exchange.notRead')} />
      <p className="ink-2 text-13">{t('exchange.nothingWritten')}</p>
      <div className="flex wrap justify-end gap-8">
        <Button onClick={closeImport}>{t('common.cancel')}</Button>
        <Button variant="filled" type="submit" data-autofocus>
          {t('exchange.choose')}
        </Button>
      </div>
    </form>
  );
}

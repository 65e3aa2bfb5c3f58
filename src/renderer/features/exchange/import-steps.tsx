import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { unreachable } from '#contract/errors';
import { Sheet } from '../../components/sheet';
import { ImportChoice } from './import-choice';
import { ImportReport } from './import-report';
import { ImportStarted } from './import-started';
import { closeImport, hideImport, useImport } from './import-store';
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
      <div className={styles['form']}>{contents()}</div>
    </Sheet>
  );

  function contents() {
    switch (step.name) {
      case 'choosing':
        return <ImportChoice connection={connection} problem={step.problem} />;
      case 'reading':
        return <output className={styles['note']}>{t('exchange.reading')}</output>;
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

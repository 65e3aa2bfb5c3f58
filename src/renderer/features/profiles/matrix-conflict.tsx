import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Module } from '#contract/profiles';
import { ChangeList } from './change-list';
import type { ModuleChange } from './matrix';
import styles from './permission-panel.module.css';

interface MatrixConflictProps {
  modules: readonly Module[];
  /** What somebody else changed since the draft was begun. */
  theirs: readonly ModuleChange[];
  /** What was changed here. */
  mine: readonly ModuleChange[];
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else saved meanwhile: what they changed beside what was changed here. Nothing was written over. */
export function MatrixConflict({ modules, theirs, mine, onTheirs, onMine }: MatrixConflictProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles['conflict']} aria-labelledby="matrix-conflict">
      <h3 id="matrix-conflict" ref={title} tabIndex={-1} className={styles['warning']}>
        {t('profiles.conflictTitle')}
      </h3>
      <p>{t('profiles.conflictText')}</p>
      <div className={styles['sides']}>
        <div>
          <h4 className={styles['side']}>{t('profiles.theirs')}</h4>
          <ChangeList label={t('profiles.theirs')} changes={theirs} modules={modules} />
        </div>
        <div>
          <h4 className={styles['side']}>{t('profiles.yours')}</h4>
          <ChangeList label={t('profiles.yours')} changes={mine} modules={modules} />
        </div>
      </div>
      <div className={styles['buttons']}>
        <Button variant="default" size="xs" onClick={onTheirs}>
          {t('people.takeTheirs')}
        </Button>
        <Button size="xs" onClick={onMine}>
          {t('profiles.reapply')}
        </Button>
      </div>
    </section>
  );
}

import { Component, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { BrandMark } from '../components/brand-mark';
import { words } from '../i18n/i18n';
import styles from '../components/centred.module.css';

/** Catches what a screen throws while drawing, says so, and offers to load it again. Sessions live in main and go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={styles['page']}>
        <div className={styles['column']} role="alert">
          <BrandMark size={48} />
          <h1 className={styles['title']}>{words.t('common.crashTitle')}</h1>
          <p className={styles['lead']}>{words.t('common.crashText')}</p>
          <Button variant="filled" onClick={() => window.location.reload()}>
            {words.t('common.reload')}
          </Button>
        </div>
      </main>
    );
  }
}

import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import type { PageFailure } from '#contract/page-failure';
import { portero } from '../bridge/bridge';
import { BrandMark } from '../components/brand-mark';
import { reportFailure } from '../bridge/failure-report';
import { words } from '../i18n/i18n';
import styles from '../components/centred.module.css';

interface ErrorBoundaryProps {
  where: PageFailure['where'];
  /** Another screen to go to, where there is one. */
  elsewhere?: { label: string; go: () => void } | undefined;
  children: ReactNode;
}

interface ErrorBoundaryState {
  broken: boolean;
  /** What the log says of it. */
  details: string;
}

/**
 * Catches what a screen throws while drawing, has it written to the log, says so, and offers ways on: once more, another
 * screen, the whole page anew. Sessions live in main and go on.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false, details: '' };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    void this.#report(error, componentStack ?? '');
  }

  override render(): ReactNode {
    const { children, elsewhere } = this.props;
    const { broken, details } = this.state;
    if (!broken) return children;
    return (
      <div className={styles['page']}>
        <div className={styles['column']} role="alert">
          <BrandMark size={48} />
          <h1 className={styles['title']}>{words.t('common.crashTitle')}</h1>
          <p className={styles['lead']}>{words.t('common.crashText')}</p>
          <Group justify="center">
            <Button variant="filled" onClick={() => this.setState({ broken: false, details: '' })}>
              {words.t('common.retry')}
            </Button>
            {elsewhere && <Button onClick={elsewhere.go}>{elsewhere.label}</Button>}
            <Button onClick={() => window.location.reload()}>{words.t('common.reload')}</Button>
            {details !== '' && (
              <Button variant="subtle" onClick={() => void this.#copy(details)}>
                {words.t('common.copyDetails')}
              </Button>
            )}
          </Group>
        </div>
      </div>
    );
  }

  async #report(error: unknown, componentStack: string): Promise<void> {
    this.setState({ details: await reportFailure(this.props.where, error, componentStack) });
  }

  async #copy(details: string): Promise<void> {
    await portero.call('clipboard/copy', { text: `Portero ${portero.start.version}\n${details}` });
  }
}

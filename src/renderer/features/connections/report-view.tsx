import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConnectionReport, RouteReport } from '#contract/connection-report';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useFormats } from '../../i18n/use-formats';
import { CertificatePart } from './certificate-part';
import { clockTrouble } from './health-store';
import type { ConnectionFormStore } from './connection-form';
import styles from './report-view.module.css';
import { mayBeTrusted } from './obstacles';

interface ReportViewProps {
  form: ConnectionFormStore;
  report: ConnectionReport | null;
}

/** What the test found out: reachable or why not, the clock, the certificate, the routes. */
export function ReportView({ form, report }: ReportViewProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { fields } = useStore(form);
  if (!report || (report.plainHttp && !fields.allowPlainHttp)) return null;
  const { problem, answeredInMs, skewMs, certificate, routes } = report;
  const clock = clockTrouble(skewMs);
  // The certificate tells this better, with what can be done about it.
  const told = problem?.code === 'certificate-unknown' && certificate !== null;
  return (
    <section className={styles['report']} aria-label={t('connectionTest.heading')}>
      {problem && !told && (
        <Notice tone="danger" title={t('connectionTest.failedTitle')}>
          {errorWords(t, problem)}
        </Notice>
      )}
      {answeredInMs !== null && !problem && (
        <p className={styles['line']} data-tone="good">
          <IconCheck size={16} stroke={2} aria-hidden="true" />
          {t('connectionTest.reached', { time: formats.span(answeredInMs) })}
        </p>
      )}
      {clock !== null && (
        <p className={styles['line']} data-tone="warm">
          <IconClock size={16} stroke={1.8} aria-hidden="true" />
          {t(clock === 'ahead' ? 'connectionTest.clockAhead' : 'connectionTest.clockBehind', {
            time: formats.span(skewMs ?? 0),
          })}
        </p>
      )}
      {certificate && (
        <CertificatePart form={form} certificate={certificate} trustable={mayBeTrusted(report)} />
      )}
      {routes.length > 0 && <RoutesPart routes={routes} />}
    </section>
  );
}

/** The system's routes that were asked for: how many answered as they should, and on demand each of them. */
function RoutesPart({ routes }: { routes: readonly RouteReport[] }) {
  const { t } = useTranslation();
  const found = routes.filter((route) => route.found).length;
  return (
    <details className={styles['details']}>
      <summary>{t('connectionTest.routes', { found, total: routes.length })}</summary>
      <ul className={styles['routes']}>
        {routes.map((route) => (
          <li key={`${route.method} ${route.path}`} data-found={route.found}>
            <code>
              {route.method} {route.path}
            </code>
            <span>
              {route.status === null
                ? t('connectionTest.routeSilent')
                : `${route.status} · ${t(route.found ? 'connectionTest.routeFound' : 'connectionTest.routeMissing')}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

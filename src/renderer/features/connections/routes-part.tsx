import { useTranslation } from 'react-i18next';
import type { RouteReport } from '#contract/connection-report';
import styles from './report-view.module.css';

/** The system's routes that were asked for: how many answered as they should, and on demand each of them. */
export function RoutesPart({ routes }: { routes: readonly RouteReport[] }) {
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

import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Certificate } from '#contract/connection-report';
import '../../components/checkbox-styles';
import { Notice } from '../../components/notice';
import { useFormats } from '../../i18n/use-formats';
import { certificateName } from './certificate-name';
import { choose, type ConnectionFormStore } from './connection-form';
import { fingerprintGroups } from './fingerprint-groups';
import styles from './report-view.module.css';

interface CertificatePartProps {
  form: ConnectionFormStore;
  certificate: Certificate;
  /** May the person choose to trust it? A wrong date, a revocation or a weak key nobody can overrule. */
  trustable: boolean;
}

/**
 * The certificate that the address showed. One that nobody vouches for is laid open, to be compared and, if the person
 * says so, trusted for this address; any other is there on demand.
 */
export function CertificatePart({ form, certificate, trustable }: CertificatePartProps) {
  const { t } = useTranslation();
  const { trustedFingerprint } = useStore(form).fields;
  const { fingerprint, subject, trust } = certificate;
  const facts = <CertificateFacts certificate={certificate} />;
  if (trust === 'computer') {
    return (
      <details className={styles['details']}>
        <summary>{t('connectionTest.certificateOf', { subject: certificateName(subject) })}</summary>
        {facts}
        <p className={styles['fine']}>{t('connectionTest.trustedByComputer')}</p>
      </details>
    );
  }
  if (!trustable) {
    return (
      <Notice tone="danger" title={t('connectionTest.unusableTitle')}>
        <p data-obstacle="certificate" tabIndex={-1}>
          {t('connectionTest.unusableText')}
        </p>
        {facts}
      </Notice>
    );
  }
  const trusted = trust === 'chosen' && trustedFingerprint === fingerprint;
  return (
    <Notice
      tone={trusted ? 'plain' : 'warm'}
      title={t(trusted ? 'connectionTest.trustedByChoice' : 'connectionTest.unknownTitle')}
    >
      {!trusted && <p>{t('connectionTest.unknownText')}</p>}
      {facts}
      <Checkbox
        size="sm"
        label={t('connectionTest.trust')}
        checked={trustedFingerprint === fingerprint}
        onChange={(event) =>
          choose(form, 'trustedFingerprint', event.currentTarget.checked ? fingerprint : null)
        }
        data-obstacle="certificate"
      />
    </Notice>
  );
}

function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <dl className={styles['facts']}>
      <dt>{t('connectionTest.issuer')}</dt>
      <dd>{certificateName(certificate.issuer)}</dd>
      <dt>{t('connectionTest.validUntil')}</dt>
      <dd>{formats.day(certificate.validTo)}</dd>
      <dt>{t('connectionTest.fingerprint')}</dt>
      <dd className={styles['fingerprint']}>
        {fingerprintGroups(certificate.fingerprint).map((group, i) => (
          // The same four pairs may come twice: only the place tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i}>{group} </span>
        ))}
      </dd>
    </dl>
  );
}

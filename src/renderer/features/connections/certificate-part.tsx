import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Certificate } from '#contract/connection-report';
import '../../components/checkbox-styles';
import { Notice } from '../../components/notice';
import { useFormats } from '../../i18n/use-formats';
import { choose, type ConnectionFormStore } from './connection-form';
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
        <p className="ink-2">{t('connectionTest.trustedByComputer')}</p>
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

/**
 * Whom a certificate names, for people: the common name with the organisation behind it, out of a distinguished name
 * such as `CN=portal.example, O=Example`; the name as it is where it has no such parts.
 */
export function certificateName(distinguishedName: string): string {
  const part = (key: string): string | undefined =>
    new RegExp(`(?:^|[,\\n])\\s*${key}=([^,\\n]+)`).exec(distinguishedName)?.[1]?.trim();
  const common = part('CN');
  const organisation = part('O');
  if (common === undefined) return organisation ?? distinguishedName;
  return organisation === undefined ? common : `${common} (${organisation})`;
}

/** How many pairs stand together: as many as an eye takes in at once. */
const PAIRS = 4;

/** A fingerprint (pairs with colons) in groups of four pairs, to be compared one by one. */
export function fingerprintGroups(fingerprint: string): readonly string[] {
  const pairs = fingerprint.split(':');
  return Array.from({ length: Math.ceil(pairs.length / PAIRS) }, (_, i) =>
    pairs.slice(i * PAIRS, (i + 1) * PAIRS).join(' '),
  );
}

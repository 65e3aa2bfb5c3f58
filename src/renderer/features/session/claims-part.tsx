import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/session';
import { useFormats } from '../../i18n/use-formats';
import { explainClaim, type ClaimValue } from './claim-meanings';
import styles from './session-facts.module.css';

/** What the token says, claim by claim: what each means, what it says, and how the token spells it. */
export function ClaimsPart({ view }: { view: SessionView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = (value: ClaimValue): string => {
    if (value.kind === 'moment') return formats.moment(value.moment);
    if (value.kind === 'truth') return t(value.truth ? 'claims.yes' : 'claims.no');
    return value.text;
  };
  return (
    <>
      <p className="ink-2 text-13 leading-20">{t('claims.hint')}</p>
      {view.claims.length === 0 && <p className="ink-2 text-13 leading-20">{t('claims.none')}</p>}
      <dl className={styles['facts']}>
        {view.claims.map(explainClaim).map(({ name, meaning, value }) => (
          <div key={name}>
            <dt>
              {t(`claims.${meaning ?? 'unknown'}`)}
              <code className={styles['wire']}>{shortName(name)}</code>
            </dt>
            <dd>{words(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Of a claim named by a URI, the end tells it from others; the beginning is the same for all. */
function shortName(name: string): string {
  return URL.canParse(name) ? `…/${name.split('/').at(-1) ?? ''}` : name;
}

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { PermissionSet, Profile } from '#contract/profiles';
import type { OpenSession } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { tell } from '../../components/tell';
import { useAnswer } from '../../bridge/use-answer';
import { words } from '../../i18n/i18n';
import { may } from '../../state/permissions';
import { ChangeList } from './change-list';
import { difference, marksOf, permissionsOf, withDifference, withoutOrphans } from './matrix';
import { keepMatrixDraft, useMatrixDraft, type MatrixDraft } from './matrix-drafts';
import { MatrixConflict } from './matrix-conflict';
import { PermissionGrid } from './permission-grid';
import styles from './permission-panel.module.css';

interface PermissionPanelProps {
  connection: Connection;
  session: OpenSession;
  profile: Profile;
}

/**
 * What a profile may do, as a matrix. Saving replaces the whole set (WC-98), so what changes is listed before, and
 * whoever saved meanwhile is not written over.
 */
export function PermissionPanel({ connection, session, profile }: PermissionPanelProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const draft = useMatrixDraft(connectionId, profile.id);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<PorteroError | null>(null);
  const request = { connectionId, profileId: profile.id };
  const { result, again, put } = useAnswer('profiles/permissions', request, session.phase === 'signed-in');
  useEffect(
    () =>
      portero.on('profiles/changed', (changed) =>
        changed.connectionId === connectionId ? again() : undefined,
      ),
    [connectionId, again],
  );
  if (result === null) return <p className={styles['line']}>{t('common.loading')}</p>;
  if (!result.ok) {
    return (
      <Notice
        tone="warm"
        role="alert"
        title={t('profiles.permissionsFailed')}
        actions={
          <Button size="xs" variant="default" onClick={again}>
            {t('common.retry')}
          </Button>
        }
      >
        {errorWords(t, result.error, connection.local)}
      </Notice>
    );
  }
  const set = result.value;
  const there = withoutOrphans(marksOf(set.permissions), set.modules);
  const base = draft ? withoutOrphans(marksOf(draft.seen), set.modules) : there;
  const marks = draft?.marks ?? there;
  const changes = difference(base, marks);
  const elsewhere = draft && !saving ? difference(base, there) : [];
  const readOnly = !may(session.view, 'permissions', 'edit');

  function change(next: MatrixDraft): void {
    setError(null);
    const none = difference(marksOf(next.seen), next.marks).length === 0;
    keepMatrixDraft(connectionId, profile.id, none ? null : next);
  }
  async function save(wanted: MatrixDraft): Promise<void> {
    setSaving(true);
    setError(null);
    const answer = await portero.call('profiles/save-permissions', {
      ...request,
      seen: [...wanted.seen],
      permissions: permissionsOf(withoutOrphans(wanted.marks, set.modules)),
    });
    if (answer.ok) {
      keepMatrixDraft(connectionId, profile.id, null);
      put(answer.value);
      tellSaved(connectionId, answer.value);
    } else if (answer.error.code === 'conflict') {
      again();
    } else {
      setError(answer.error);
    }
    setSaving(false);
  }

  return (
    <>
      {profile.administrator && <Notice tone="plain">{t('profiles.administratorNote')}</Notice>}
      {set.modules.length === 0 && <p className={styles['line']}>{t('profiles.noModules')}</p>}
      {set.modules.length > 0 && (
        <PermissionGrid
          label={t('people.permissionsOf', { profile: profile.name })}
          modules={set.modules}
          marks={marks}
          base={base}
          readOnly={readOnly || saving}
          onChange={(next) => change({ seen: draft?.seen ?? set.permissions, marks: next })}
        />
      )}
      <p className={styles['line']}>
        {readOnly ? t('profiles.mayNotSave') : t('profiles.gridHint')} {t('people.fromNextSignIn')}
      </p>
      {draft && elsewhere.length > 0 && (
        <MatrixConflict
          modules={set.modules}
          theirs={elsewhere}
          mine={changes}
          onTheirs={() => keepMatrixDraft(connectionId, profile.id, null)}
          onMine={() => change({ seen: set.permissions, marks: withDifference(there, changes) })}
        />
      )}
      {error && (
        <Notice tone="danger" role="alert" title={t('people.notSaved')}>
          {errorWords(t, error, connection.local)}
        </Notice>
      )}
      {draft && elsewhere.length === 0 && (
        <div className={styles['bar']}>
          <div className={styles['what']}>
            <output className={styles['title']}>{t('profiles.unsaved', { count: countOf(changes) })}</output>
            <ChangeList label={t('profiles.yours')} changes={changes} modules={set.modules} />
          </div>
          <Button
            variant="default"
            size="xs"
            disabled={saving}
            onClick={() => keepMatrixDraft(connectionId, profile.id, null)}
          >
            {t('people.discard')}
          </Button>
          <Button size="xs" loading={saving} onClick={() => void save(draft)}>
            {t('people.save')}
          </Button>
        </div>
      )}
    </>
  );
}

function countOf(changes: ReturnType<typeof difference>): number {
  return changes.reduce((count, { added, removed }) => count + added.length + removed.length, 0);
}

function tellSaved(connectionId: string, { profile }: PermissionSet): void {
  tell({
    id: `permissions ${connectionId} ${profile.id}`,
    title: words.t('profiles.saved', { profile: profile.name }),
    text: words.t('profiles.savedText'),
  });
}

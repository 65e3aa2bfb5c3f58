import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import type { PermissionSet, Profile, Module } from '#contract/profiles';
import type { SignedInProps } from '../../state/sessions';
import { ConflictBox } from '../../components/conflict-box';
import { ErrorNotice } from '../../components/error-notice';
import { portero } from '../../bridge/bridge';
import { Notice } from '../../components/notice';
import { tell } from '../../components/tell';
import { useAnswer, useChanged } from '../../bridge/use-answer';
import { words } from '../../i18n/i18n';
import { may } from '../../state/permissions';
import {
  difference,
  marksOf,
  permissionsOf,
  withDifference,
  withoutOrphans,
  type ModuleChange,
} from './matrix';
import { keepMatrixDraft, useMatrixDraft, type MatrixDraft } from './matrix-drafts';
import { PermissionGrid } from './permission-grid';
import styles from './permission-panel.module.css';

interface PermissionPanelProps extends SignedInProps {
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
  useChanged('profiles/changed', connectionId, again);
  if (result === null) return <p className="ink-2 text-13 leading-20">{t('common.loading')}</p>;
  if (!result.ok) {
    const title = t('profiles.permissionsFailed');
    return <ErrorNotice error={result.error} title={title} local={connection.local} onRetry={again} />;
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
      {set.modules.length === 0 && <p className="ink-2 text-13 leading-20">{t('profiles.noModules')}</p>}
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
      <p className="ink-2 text-13 leading-20">
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
      <ErrorNotice error={error} title={t('people.notSaved')} local={connection.local} />
      {draft && elsewhere.length === 0 && (
        <div className={styles['bar']}>
          <div className={styles['what']}>
            <output className="text-13 leading-20 font-600">
              {t('profiles.unsaved', { count: countOf(changes) })}
            </output>
            <ChangeList label={t('profiles.yours')} changes={changes} modules={set.modules} />
          </div>
          <Button size="xs" disabled={saving} onClick={() => keepMatrixDraft(connectionId, profile.id, null)}>
            {t('people.discard')}
          </Button>
          <Button variant="filled" size="xs" loading={saving} onClick={() => void save(draft)}>
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
function MatrixConflict({ modules, theirs, mine, onTheirs, onMine }: MatrixConflictProps) {
  const { t } = useTranslation();
  return (
    <ConflictBox
      title={t('profiles.conflictTitle')}
      text={t('profiles.conflictText')}
      theirs={t('people.keepCurrent')}
      mine={t('people.applyMine')}
      onTheirs={onTheirs}
      onMine={onMine}
    >
      <div className={styles['sides']}>
        <div>
          <h4 className="text-13 font-600 m-0">{t('profiles.theirs')}</h4>
          <ChangeList label={t('profiles.theirs')} changes={theirs} modules={modules} />
        </div>
        <div>
          <h4 className="text-13 font-600 m-0">{t('profiles.yours')}</h4>
          <ChangeList label={t('profiles.yours')} changes={mine} modules={modules} />
        </div>
      </div>
    </ConflictBox>
  );
}

interface ChangeListProps {
  label: string;
  changes: readonly ModuleChange[];
  modules: readonly Module[];
}

/** What is added and what is taken away, a line a module: `+ Usuario: Edit, Delete`. */
function ChangeList({ label, changes, modules }: ChangeListProps) {
  const { t } = useTranslation();
  const nameOf = (moduleId: string): string =>
    modules.find(({ id }) => id === moduleId)?.name ?? t('people.goneModule', { id: moduleId });
  const lines = changes.flatMap(({ moduleId, added, removed }) => [
    ...(added.length > 0 ? [{ moduleId, sign: '+' as const, actions: added }] : []),
    ...(removed.length > 0 ? [{ moduleId, sign: '−' as const, actions: removed }] : []),
  ]);
  return (
    <ul className={styles['changes']} aria-label={label}>
      {lines.map(({ moduleId, sign, actions }) => (
        <li key={`${sign} ${moduleId}`} data-added={sign === '+'}>
          <span className={styles['sign']} aria-hidden="true">
            {sign}
          </span>
          <span className="visually-hidden">{t(sign === '+' ? 'profiles.added' : 'profiles.removed')} </span>
          {nameOf(moduleId)}: {actions.map((action) => t(`rights.${action}`)).join(', ')}
        </li>
      ))}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { PersonPicture } from './person-picture';
import { PictureCrop } from './picture-crop';
import styles from './picture-field.module.css';
import { readPicture, type PictureProblem, type ReadPicture } from './read-picture';

interface PictureFieldProps {
  userName: string;
  /** The picture that is there, a data URI; null where there is none. */
  present: string | null;
  /** The one that is to take its place; null: none. */
  chosen: string | null;
  onChoose: (picture: string | null) => void;
  disabled: boolean;
}

/** Chooses somebody's picture: from a file, or dropped here. The systems can replace a picture, not take one away. */
export function PictureField({ userName, present, chosen, onChoose, disabled }: PictureFieldProps) {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const hint = useId();
  const [cutting, setCutting] = useState<ReadPicture | null>(null);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const [over, setOver] = useState(false);

  async function take(blob: Blob | undefined): Promise<void> {
    if (!blob || disabled) return;
    const read = await readPicture(blob);
    setProblem(typeof read === 'string' ? read : null);
    setCutting(typeof read === 'string' ? null : read);
  }
  function finish(picture: string | null): void {
    setCutting(null);
    if (picture !== null) onChoose(picture);
    // The buttons that had the focus are gone.
    button.current?.focus();
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <div
      className={styles['field']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="flex items-center gap-12">
        <PersonPicture userName={userName} picture={chosen ?? present} />
        <div className="flex column gap-4 min-w-0">
          <div className="flex wrap gap-8">
            <Button
              ref={button}
              size="xs"
              disabled={disabled}
              aria-describedby={hint}
              onClick={() => file.current?.click()}
            >
              {t(present === null && chosen === null ? 'people.choosePicture' : 'people.replacePicture')}
            </Button>
            {chosen !== null && (
              <Button
                variant="subtle"
                size="xs"
                color="gray"
                onClick={() => {
                  onChoose(null);
                  finish(null);
                }}
              >
                {t('people.dropPicture')}
              </Button>
            )}
          </div>
          <p id={hint} className="ink-2 text-12 leading-16">
            {t('people.pictureHint')}
          </p>
        </div>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('people.choosePicture')}
          accept="image/png,image/jpeg,image/gif,image/webp"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {problem !== null && (
        <Notice tone="danger" role="alert">
          {t(`people.picture${problem}`)}
        </Notice>
      )}
      {cutting !== null && (
        <PictureCrop
          picture={cutting}
          onCut={finish}
          onCancel={() => finish(null)}
          onFail={() => {
            setProblem('Unreadable');
            finish(null);
          }}
        />
      )}
    </div>
  );
}

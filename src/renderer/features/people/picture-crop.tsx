import { Button, Slider } from '@mantine/core';
import '@mantine/core/styles/Slider.layer.css';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import Cropper from 'react-easy-crop';
import { useTranslation } from 'react-i18next';
import { largestZoom, type Area } from './crop-square';
import styles from './picture-crop.module.css';
import { cutPicture, type ReadPicture } from './read-picture';

interface PictureCropProps {
  picture: ReadPicture;
  onCut: (picture: string) => void;
  onCancel: () => void;
  onFail: () => void;
}

/** How far one key press goes in or out. */
const ZOOM_STEP = 0.1;

/** Chooses the square of a picture: dragged, by the arrow keys, and nearer or farther by wheel, slider, + and -. */
export function PictureCrop({ picture, onCut, onCancel, onFail }: PictureCropProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const label = useId();
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const most = largestZoom(picture);

  function zoomByKey(event: KeyboardEvent): void {
    const by = { '+': ZOOM_STEP, '=': ZOOM_STEP, '-': -ZOOM_STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setZoom((before) => Math.min(most, Math.max(1, before + by)));
  }
  async function cut(): Promise<void> {
    if (!area) return;
    try {
      onCut(await cutPicture(picture, area));
    } catch {
      onFail();
    }
  }
  return (
    <div
      ref={frame}
      className="flex column gap-12 min-w-0 m-0 p-0 border-0"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape leaves the cutting, not what it is part of.
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <p className="ink-2 text-12 leading-16 p-0">{t('people.cropHint')}</p>
      <div className={styles['stage']} onKeyDown={zoomByKey} role="presentation">
        <Cropper
          image={picture.uri}
          crop={crop}
          zoom={zoom}
          minZoom={1}
          maxZoom={most}
          aspect={1}
          cropShape="round"
          showGrid={false}
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropComplete={(_, pixels) => {
            // Only now is there anything to move.
            if (area === null) frame.current?.querySelector<HTMLElement>('[data-crop-area]')?.focus();
            setArea(pixels);
          }}
          keyboardStep={8}
          cropperProps={{ 'aria-label': t('people.cropArea'), role: 'application', ...CROP_AREA }}
        />
      </div>
      <div className="flex items-center gap-12 text-13">
        <span id={label}>{t('people.zoom')}</span>
        <Slider
          className="grow"
          size="sm"
          min={1}
          max={most}
          step={0.05}
          value={zoom}
          onChange={setZoom}
          label={null}
          thumbProps={{ 'aria-labelledby': label }}
        />
      </div>
      <div className="flex justify-end gap-8">
        <Button size="xs" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button variant="filled" size="xs" disabled={area === null} onClick={() => void cut()}>
          {t('people.usePicture')}
        </Button>
      </div>
    </div>
  );
}

const CROP_AREA = { 'data-crop-area': '' };

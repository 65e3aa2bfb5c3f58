import { Modal } from '@mantine/core';
import './sheet-styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sheet.module.css';
import { useReturnFocus } from './use-return-focus';

interface SheetProps {
  title: string;
  /** Width, px. */
  size?: number;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog over the screen, which stays as it is underneath. Only its own buttons and Escape close it: a stray click
 * beside it must not throw away what was typed.
 */
export function Sheet({ title, size = 440, onClose, children }: SheetProps) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal.Root
      opened
      size={size}
      onClose={onClose}
      centered
      closeOnClickOutside={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} color="#06100e" />
      <Modal.Content className="scroll-thin border" radius={12}>
        {/* Not a banner of the page, which is what a bare header element would be taken for. */}
        <Modal.Header className={styles['header'] ?? ''} role="presentation">
          <Modal.Title className={styles['title'] ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common.close')} />
        </Modal.Header>
        <Modal.Body className={styles['body'] ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

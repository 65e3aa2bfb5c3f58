import { useEffect, useRef } from 'react';
import type { PorteroError } from '#contract/errors';
import { portero } from '../../bridge/bridge';
import { receiveCaptcha } from './captcha-store';
import styles from './captcha-box.module.css';

/**
 * Hosts the guest in which the system's own captcha runs. The element is made by hand, because the partition must be
 * set before the source; main forces everything else about it. Give it a new key to show the captcha anew.
 */
export function CaptchaGuest({ connectionId }: { connectionId: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = host.current;
    let wanted = true;
    receiveCaptcha({ step: 'loading', connectionId });
    async function open() {
      const answer = await portero.call('captcha/open', { connectionId });
      if (!wanted || !place) return;
      if (!answer.ok) {
        receiveCaptcha({ step: 'failed', connectionId, reason: reasonOf(answer.error) });
        return;
      }
      const guest = document.createElement('webview');
      guest.setAttribute('partition', answer.value.partition);
      guest.setAttribute('src', answer.value.src);
      place.append(guest);
    }
    void open();
    return () => {
      wanted = false;
      place?.replaceChildren();
      void portero.call('captcha/close', { connectionId });
    };
  }, [connectionId]);
  return <div ref={host} className={styles['guest']} />;
}

function reasonOf(error: PorteroError) {
  if (error.code === 'unreachable' || error.code === 'timeout') return 'unreachable';
  return error.code === 'not-supported' ? 'not-configured' : 'error';
}

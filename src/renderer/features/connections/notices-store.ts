import { create } from 'zustand';
import type { Notice } from '#contract/settings';

interface NoticesStore {
  notices: readonly Notice[];
}

/** What happened before there was a window to say it in. */
export const useNotices = create<NoticesStore>(() => ({ notices: [] }));

/** Takes over what main says. */
export function receiveNotices(notices: readonly Notice[]): void {
  useNotices.setState({ notices });
}

/** Takes a notice away for good: it was read. */
export function dismissNotice(notice: Notice): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((other) => other !== notice) }));
}

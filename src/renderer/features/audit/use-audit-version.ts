import { useEffect, useState } from 'react';
import { portero } from '../../bridge/bridge';

/** Grows whenever entries were added. */
export function useAuditVersion(): number {
  const [version, setVersion] = useState(1);
  useEffect(() => portero.on('journal/changed', () => setVersion((before) => before + 1)), []);
  return version;
}

import { ActionIcon, type ActionIconProps } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';

const SettingsMenu = lazy(async () => ({ default: (await import('./settings-menu')).SettingsMenu }));

/** Opens the settings menu, whose code is fetched only when it is first wanted. */
export function SettingsButton() {
  const [wanted, setWanted] = useState(false);
  const button = <SettingsIcon onClick={() => setWanted(true)} />;
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <SettingsMenu>
        <SettingsIcon />
      </SettingsMenu>
    </Suspense>
  );
}

type IconButtonProps = ActionIconProps & Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps>;

/** The button itself; the menu adds what makes it open. */
function SettingsIcon(props: IconButtonProps) {
  const { t } = useTranslation();
  return (
    <ActionIcon {...props} aria-label={t('settings.label')}>
      <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
}

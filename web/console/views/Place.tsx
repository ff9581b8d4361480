import { Button, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface PlaceProps {
  label: string;
  icon: ReactElement;
  isCurrent?: boolean;
  onClick(): void;
}

/** One place of the rail: a sign, and its name beside it when asked for. */
export function Place({ label, icon, isCurrent, onClick }: PlaceProps) {
  return (
    <Tooltip content={label} relationship="label" positioning="after">
      <Button
        appearance="subtle"
        size="large"
        className="rail-place"
        icon={icon}
        aria-current={isCurrent === true ? 'page' : undefined}
        onClick={onClick}
      />
    </Tooltip>
  );
}

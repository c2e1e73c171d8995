import { useId } from 'preact/hooks';
import { Switch } from '../shared/Switch.tsx';

interface SettingRowProps {
  title: string;
  more?: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function SettingRow({ title, more, on, onChange }: SettingRowProps) {
  const id = useId();
  return (
    <div class="setting-row">
      <div>
        <span aria-hidden="true">{title}</span>
        {more !== undefined && (
          <p class="muted" id={id}>
            {more}
          </p>
        )}
      </div>
      <Switch on={on} label={title} {...(more === undefined ? {} : { describedBy: id })} onChange={onChange} />
    </div>
  );
}

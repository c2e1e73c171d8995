import './Switch.css';

interface SwitchProps {
  on: boolean;
  /** Said of it; drawn by whoever places it. */
  label: string;
  describedBy?: string;
  onChange(on: boolean): void;
}

export function Switch({ on, label, describedBy, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    />
  );
}

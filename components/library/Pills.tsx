import './Pills.css';

export interface Pill {
  name: string;
  title: string;
}

interface PillsProps {
  label: string;
  pills: readonly Pill[];
  /** The name of the pressed one; null where none is. */
  pressed: string | null;
  /** Amber and outlined, for what is the reader's own; else plain. */
  own?: boolean;
  onPress(name: string): void;
}

/** A row of buttons of which at most one is pressed. */
export function Pills({ label, pills, pressed, own = false, onPress }: PillsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div class={own ? 'pills own' : 'pills'} role="group" aria-label={label}>
      {pills.map(({ name, title }) => (
        <button type="button" key={name} aria-pressed={name === pressed} onClick={() => onPress(name)}>
          {title}
        </button>
      ))}
    </div>
  );
}

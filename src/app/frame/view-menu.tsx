import { useNavigate } from '@tanstack/react-router';
import { frameText, type View, views } from '../../text/ui-frame.ts';
import { Choice } from '../../ui/choice.tsx';

/** Whose eyes: it orders and arranges, it protects nothing. */
export const ViewMenu = ({ view }: { readonly view: View }) => {
  const navigate = useNavigate();
  return (
    <Choice
      label={frameText.view}
      value={view}
      options={views.map((value) => ({ value, label: frameText.views[value] }))}
      onChange={(chosen) =>
        void navigate({
          to: '.',
          search: (current: object) => ({
            ...current,
            view: views.find((value) => value === chosen && value !== 'unit'),
          }),
          replace: true,
        })
      }
    />
  );
};

import type { VNode } from 'preact';

function Icon({ path, className = 'icon' }: { readonly path: string; readonly className?: string }): VNode {
  return (
    <svg class={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const SendIcon = () => <Icon path="M12 19V5m-6 6 6-6 6 6" />;
export const DownIcon = () => <Icon path="M12 5v14m-6-6 6 6 6-6" />;
export const LowerIcon = () => <Icon path="m6 9.5 6 6 6-6" />;
export const CheckIcon = () => <Icon path="m5 12.5 4.5 4.5L19 7.5" />;
export const AlertIcon = () => <Icon path="M12 8v5m0 3.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z" />;
export const HelpIcon = () => (
  <Icon path="M9.5 9.2a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.2 1-1.2 1.9m0 3v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z" />
);
export const CloseIcon = () => <Icon path="M6 6l12 12M18 6 6 18" />;
export const PersonIcon = () => <Icon path="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7 8a7 7 0 0 1 14 0" />;
export const PhoneIcon = () => <Icon path="M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm3 15h2" />;
export const CameraIcon = () => (
  <Icon path="M5 4h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Zm7 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm-4 13h8m-4-4v4" />
);
export const WifiIcon = () => <Icon path="M4 9.5a12 12 0 0 1 16 0M7 13a7.5 7.5 0 0 1 10 0m-7 3.4a3.2 3.2 0 0 1 4 0M12 19.5v.01" />;

/** Sound going both ways: two arcs that face each other around a dot. */
export const WavesIcon = () => (
  <Icon className="icon icon-mark" path="M12 11.5v1M8.6 8.5a5 5 0 0 0 0 7m6.8-7a5 5 0 0 1 0 7M5.6 5.6a9 9 0 0 0 0 12.8M18.4 5.6a9 9 0 0 1 0 12.8" />
);

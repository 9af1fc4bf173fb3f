import type { VNode } from 'preact';

function Icon({ path }: { readonly path: string }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const BellIcon = () => <Icon path="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15L6 16Zm4 4.5h4" />;
export const TeamIcon = () => <Icon path="M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm-6 8a6 6 0 0 1 12 0m1-14.2a3.2 3.2 0 0 1 0 6M17.5 13.6A6 6 0 0 1 21 19" />;
export const KeyboardIcon = () => <Icon path="M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8" />;
export const LeaveIcon = () => <Icon path="M14 5H6v14h8M11 12h10m-4-4 4 4-4 4" />;
export const SearchIcon = () => <Icon path="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20" />;
export const FilterIcon = () => <Icon path="M4 7h16M7 12h10M10 17h4" />;
export const BackIcon = () => <Icon path="M15 5l-7 7 7 7" />;
export const CrossIcon = () => <Icon path="M6 6l12 12M18 6 6 18" />;
export const SkipIcon = () => <Icon path="M5 6l7 6-7 6zM13 6l7 6-7 6z" />;
export const DotIcon = () => <Icon path="M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z" />;
export const NoteIcon = () => <Icon path="M5 4h14v11l-5 5H5zM14 20v-5h5" />;
export const CardIcon = () => <Icon path="M4 6h16v12H4zM4 10h16M8 14.5h5" />;
export const CopyIcon = () => <Icon path="M9 9h10v11H9zM5 15V4h10" />;
export const EyeIcon = () => <Icon path="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 2.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z" />;

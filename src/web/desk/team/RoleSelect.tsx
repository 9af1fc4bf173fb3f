import type { VNode } from 'preact';
import { useWords } from '../../support/page/words';
import { Select } from '../page/Field';
import type { Role } from '../server/wire';

const roles: readonly Role[] = ['agent', 'supervisor', 'admin'];

export function RoleSelect({ value }: { readonly value: Role }): VNode {
  const words = useWords();
  return <Select label={words('team.role')} name="role" value={value} choices={roles.map((role) => ({ value: role, label: words(`role.${role}`) }))} />;
}

import { z } from 'zod';

/** A named set of permissions; a person has exactly one. */
export const profileSchema = z.object({ id: z.string(), name: z.string(), administrator: z.boolean() });
export type Profile = z.infer<typeof profileSchema>;

/** A part of a system that permissions speak about. */
export const moduleSchema = z.object({
  id: z.string(),
  name: z.string(),
  route: z.string(),
  /** The first half of a permission, e.g. `usuario`. */
  key: z.string(),
});
export type Module = z.infer<typeof moduleSchema>;

/** What can be done in a module. */
export const ACTIONS = ['add', 'edit', 'delete', 'consult', 'detail'] as const;
export type Action = (typeof ACTIONS)[number];

/** What one profile may do in one module. */
export const modulePermissionsSchema = z.object({
  moduleId: z.string(),
  actions: z.array(z.enum(ACTIONS)),
});
export type ModulePermissions = z.infer<typeof modulePermissionsSchema>;

import { z } from 'zod';
import { connectionIdSchema } from './connection';

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

/** Ids of profiles and modules, as their system spells them. */
const idSchema = z.string().min(1).max(256);
const ofConnection = z.object({ connectionId: connectionIdSchema });

export const profileRequestSchema = ofConnection.extend({ profileId: idSchema });
export const newProfileRequestSchema = ofConnection.extend({
  name: z.string().trim().min(1).max(80),
  administrator: z.boolean(),
});
export const updateProfileRequestSchema = newProfileRequestSchema.extend({
  profileId: idSchema,
  /** As it was when it was decided: where the system has another by now, nothing is written (`conflict`). */
  seen: profileSchema,
});
export const deleteProfileRequestSchema = profileRequestSchema.extend({ seen: profileSchema });

/** What a profile may do, module by module, and which modules there are. */
export const permissionSetSchema = z.object({
  profile: profileSchema,
  modules: z.array(moduleSchema),
  permissions: z.array(modulePermissionsSchema),
});
export type PermissionSet = z.infer<typeof permissionSetSchema>;

export const savePermissionsRequestSchema = profileRequestSchema.extend({
  /** The set that was on screen: where the system has another by now, nothing is written (`conflict`). */
  seen: z.array(modulePermissionsSchema).max(2000),
  permissions: z.array(modulePermissionsSchema).max(2000),
});

/** Limits as the systems have them (WC-90). */
const moduleDraftSchema = z.object({
  name: z.string().trim().min(1).max(100),
  route: z.string().trim().min(1).max(50),
  key: z.string().trim().min(1).max(50),
});
export const newModuleRequestSchema = ofConnection.extend(moduleDraftSchema.shape);
export const updateModuleRequestSchema = newModuleRequestSchema.extend({
  moduleId: idSchema,
  /** As {@link updateProfileRequestSchema}. */
  seen: moduleSchema,
});
export const deleteModuleRequestSchema = ofConnection.extend({ moduleId: idSchema, seen: moduleSchema });

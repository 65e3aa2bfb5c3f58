import type { NewModule } from '../../../accounts/module-repository';
import type { ModuleRow } from '../../../storage/schema';
import { wireObject } from '../wire/body';
import { wireText } from '../wire/fields';

/** The longest texts of a module, UTF-16 units (WC-90). */
const MAX_LENGTHS = { name: 100, route: 50, key: 50 } as const;

/** The body of POST and PUT: all of it is required (WC-90). */
export const moduleBodySchema = wireObject({
  strNombreModulo: wireText(MAX_LENGTHS.name),
  Ruta: wireText(MAX_LENGTHS.route),
  Clave: wireText(MAX_LENGTHS.key),
}).transform((body): NewModule => ({ name: body.strNombreModulo, route: body.Ruta, key: body.Clave }));

/** Writes a module as the system spells it. */
export function toWireModule(module: ModuleRow) {
  return { IdModulo: module.id, strNombreModulo: module.name, Ruta: module.route, Clave: module.key };
}

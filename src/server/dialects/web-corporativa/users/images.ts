import { MAX_IMAGE_TEXT_LENGTH } from '../../../accounts/data-uri-image';
import type { ImageProblem } from '../../../accounts/data-uri-image';

/**
 * Bytes that the body of a route that takes a picture may have: the longest picture, a few of its characters too many (they
 * have an answer of their own), and the rest of the body.
 */
export const IMAGE_BODY_LIMIT = MAX_IMAGE_TEXT_LENGTH + 1024 * 1024;

/** What is said of an unacceptable picture. */
type ImageTexts = Readonly<Record<ImageProblem, string>>;

/** What `PUT /api/Usuario/{id}` answers, as plain text with 400 (WC-83). */
export const UPDATE_IMAGE_TEXTS: ImageTexts = {
  'not-an-image': 'Formato de imagen inválido',
  'text-too-long': 'Imagen demasiado grande',
  'not-one-comma': 'Imagen inválida',
  'not-base64': 'Error al decodificar imagen',
  'too-many-bytes': 'La imagen no debe superar 2MB',
};

/** What `POST /api/Auth/register` answers, as the description of an Identity error (WC-85). */
export const REGISTER_IMAGE_TEXTS: ImageTexts = {
  'not-an-image': 'Formato de imagen inválido',
  'text-too-long': 'La imagen es demasiado grande (máx 2MB)',
  'not-one-comma': 'Imagen base64 inválida',
  'not-base64': 'Error al decodificar la imagen',
  'too-many-bytes': 'La imagen no debe superar los 2MB',
};

/**
 * What `PATCH /api/Usuario/mi-perfil/imagen` answers, as plain text with 400 (WC-84). It has no text of its own for
 * a text too long: such a text is a picture of more than 2 MB.
 */
export const OWN_IMAGE_TEXTS: ImageTexts = {
  'not-an-image': 'Formato de imagen inválido.',
  'text-too-long': 'La imagen no debe superar 2MB.',
  'not-one-comma': 'Imagen inválida.',
  'not-base64': 'Error al decodificar imagen.',
  'too-many-bytes': 'La imagen no debe superar 2MB.',
};

import type { ImageProblem } from '../../accounts/data-uri-image';

/** What PUT answers to an unacceptable picture, as plain text with 400 (upstream A.3). */
export const IMAGE_TEXTS: Readonly<Record<ImageProblem, string>> = {
  'not-an-image': 'Formato de imagen inválido',
  'text-too-long': 'Imagen demasiado grande',
  'not-one-comma': 'Imagen inválida',
  'not-base64': 'Error al decodificar imagen',
  'too-many-bytes': 'La imagen no debe superar 2MB',
};

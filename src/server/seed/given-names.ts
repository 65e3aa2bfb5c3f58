/** Given names of the Spanish and the English-speaking world, written as their bearers write them. */
export const GIVEN_NAMES: readonly string[] =
  `Adrián Agustín Ainhoa Alba Alejandra Alfredo Alicia Álvaro Amelia Ana Andrés Ángela Antonio Araceli Arturo Aurora
Beatriz Belén Benito Bruno Carla Carlos Carmen Catalina Cecilia Clara Claudia Concepción Cristóbal Daniela David Diego
Dolores Elena Elías Emilia Enrique Ernesto Esteban Estela Eugenia Fátima Felipe Fernanda Fernando Francisco Gabriela
Gonzalo Graciela Guillermo Héctor Hugo Ignacio Inés Irene Isabel Iván Jaime Javier Jesús Joaquín Jorge José Josefa Juan
Julia Julián Laura Leonor Lorenzo Lourdes Lucas Lucía Luis Luz Manuel Marcos Margarita María Mariana Martín Mateo Matías
Mercedes Miguel Mónica Natalia Nicolás Noelia Nuria Óscar Pablo Patricia Paula Pedro Pilar Rafael Ramón Raquel Raúl
Ricardo Rocío Rodrigo Rosario Rubén Salvador Sandra Santiago Sara Sebastián Silvia Sofía Susana Teresa Tomás Valeria
Vicente Víctor Victoria Ximena Yolanda Zoe
Abigail Adam Alan Alice Amy Andrew Angus Audrey Barbara Benjamin Brenda Brian Caroline Catherine Charles Chloë Colin
Daisy Deborah Dennis Diana Edith Edward Eleanor Emma Ethan Fiona Frank George Grace Hannah Harold Heather Henry Ian
Jacob James Jane Jonathan Joyce Keith Kenneth Laurence Lily Lydia Margaret Martha Matthew Megan Neil Nora Oliver Owen
Patrick Peter Phoebe Rebecca Renée Robert Rose Ruth Samuel Sean Sophie Stella Stephen Susan Thomas Walter William Zara`.split(
    /\s+/,
  );

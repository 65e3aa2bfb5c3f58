/** Given names of the Spanish and the English-speaking world, written as their bearers write them. */
export const GIVEN_NAMES: readonly string[] = words(`
Adrián Agustín Ainhoa Alba Alejandra Alfredo Alicia Álvaro Amelia Ana Andrés Ángela Antonio Araceli Arturo Aurora
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
Patrick Peter Phoebe Rebecca Renée Robert Rose Ruth Samuel Sean Sophie Stella Stephen Susan Thomas Walter William Zara`);

/** Surnames of the Spanish and the English-speaking world, written as their bearers write them. */
export const SURNAMES: readonly string[] = words(`
Acosta Acuña Aguilar Aguirre Alonso Álvarez Aranda Arias Ávila Barrios Benítez Bermúdez Blanco Briceño Bustos Caballero
Cabrera Calderón Cano Carrasco Castaño Castillo Castro Cervantes Contreras Cordero Cortés Crespo Cruz Cuéllar Delgado Díaz
Domínguez Duarte Durán Echeverría Escobar Espinosa Estévez Fernández Ferrer Figueroa Flores Fuentes Galán Gallego García
Garrido Gil Gómez González Guerrero Gutiérrez Heredia Hernández Herrera Hidalgo Ibáñez Iglesias Jiménez Juárez Lara León
López Lozano Luna Macías Maldonado Marín Márquez Martínez Medina Méndez Mendoza Merino Molina Montero Montoya Mora Morales
Moreno Muñoz Murillo Nájera Navarro Nieto Núñez Ocaña Ochoa Olmos Ordóñez Orozco Ortega Ortiz Osorio Pacheco Padilla
Palacios Parra Pascual Peña Perdomo Pérez Piñeiro Ponce Prieto Quintero Quiñones Ramírez Ramos Rangel Reyes Ríos Rivera
Robles Rodríguez Rojas Romero Rosales Rubio Ruiz Salas Salazar Salinas Sánchez Santana Santos Serrano Sierra Solís Soto
Suárez Tapia Torres Trejo Ureña Valdés Valencia Vargas Vázquez Vega Velasco Vera Vidal Villalobos Yáñez Zamora Zúñiga
Abbott Adams Allen Anderson Armstrong Atkinson Bailey Baker Barnes Bell Bennett Brontë Brooks Brown Campbell Carter Clarke
Collins Cooper Davies Dixon Douglas Edwards Elliott Evans Fisher Fletcher Foster Graham Grant Gray Green Hall Hamilton
Harris Harrison Hughes Hunt Jackson Jenkins Johnson Jones Kelly Kennedy King Lawson Lewis Lloyd Marshall Mason Matthews
Miller Mitchell Moore Morgan Murphy Nelson Newman Palmer Parker Pearson Phillips Porter Powell Price Reid Reynolds Roberts
Robinson Russell Scott Shaw Simpson Smith Stevens Stewart Taylor Thompson Turner Walker Watson White Wilson Wood Wright
Young`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

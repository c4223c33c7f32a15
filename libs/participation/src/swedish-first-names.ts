/**
 * First names that many in Sweden have (SCB, name statistics, all ages), to warn where a text seems to name somebody. Left out:
 * names that are words as well (Per, Hans, Jan, Maj, Sten), as most warnings of them would be wrong.
 */
export const swedishFirstNames: ReadonlySet<string> = new Set(
  `Adam Agneta Ahmad Ahmed Albin Alexander Alexandra Alfred Ali Alice Alma Alva Alvin Amanda Amir Anders Andreas
    Anette Anita Ann-Marie Anna Anneli Annika Anton Arne Arvid Astrid Axel Barbro Bengt Berit Bertil Birgitta Britt
    Camilla Carina Carl Carolina Caroline Cecilia Charlotte Christer Christian Christina Christoffer Daniel David
    Dennis Ebba Elias Elin Elisabeth Ella Ellen Elsa Emelie Emil Emilia Emma Erik Erika Eva Fatima Felicia Felix Filip
    Fredrik Frida Gabriel Georg Gerd Gunilla Gunnar Gustaf Gustav Göran Hanna Hassan Helena Henrik Hugo Håkan Ibrahim
    Ida Inga Inger Ingrid Irene Isabella Isak Jakob Jenny Jens Jesper Jessica Joakim Joel Johan Johanna Johannes John
    Johnny Jonas Jonathan Josefin Julia Kaj Karin Karl Katarina Kenneth Kent Kerstin Kevin Kjell Klara Kristina
    Kristoffer Lars Leif Lena Lennart Leo Liam Lina Linda Linnea Linnéa Linus Lisa Louise Lovisa Lucas Ludvig Lukas
    Magdalena Magnus Maja Malin Marcus Margareta Maria Marianne Marie Markus Martin Matilda Mats Mattias Maximilian
    Melvin Michael Mikael Moa Mohamed Mohammad Mohammed Mona Monica Monika Muhammad Märta Nathalie Niklas Nils Nina
    Noah Nora Nour Ola Oliver Olivia Olle Olof Omar Oscar Oskar Ove Patrik Paul Pernilla Peter Petra Pia Pontus Rasmus
    Rebecka Rickard Robert Robin Roger Roland Rolf Rune Ruth Sabina Samira Samuel Sandra Sanna Sara Sebastian Signe
    Simon Siv Sofia Sofie Sonja Stefan Stina Susanna Susanne Sven Tatjana Therese Thomas Tilda Tobias Tomas Tommy
    Torbjörn Tore Tova Tove Ulf Ulla Ulrika Urban Vera Veronica Victor Victoria Viktor Viktoria Vilma Viola William
    Wilma Yasmin Yusuf Yvonne Zahra Åke Åsa Örjan`.split(/\s+/),
);

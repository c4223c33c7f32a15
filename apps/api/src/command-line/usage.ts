/** Printed for `help`, and on stderr with what was wrong. */
export const usage = `Användning: npm run --silent utfall -- KOMMANDO

  serve                                            startar servern (som npm start)
  init --forbund KORTNAMN --name "NAMN"            skapar ett tomt förbund
  import --forbund KORTNAMN SORT FIL               importerar en CSV-fil; SORT är insatser, deltagare, volym eller ekonomi
  figures --forbund KORTNAMN --from ÅÅÅÅ-MM --to ÅÅÅÅ-MM
                                                   skriver periodens siffror som JSON
  account --forbund KORTNAMN --email ADRESS --name "NAMN" --role ROLL [--role ROLL] [--insats "NAMN"] [--password-stdin]
                                                   ger ett konto roller i förbundet; utan --password-stdin skapas ett lösenord
  password --forbund KORTNAMN --email ADRESS [--password-stdin]
                                                   ger kontot ett nytt lösenord och loggar ut det
  revoke --forbund KORTNAMN --email ADRESS [--role ROLL] [--insats "NAMN"]
                                                   tar bort roller eller insatser; utan dem allt som kontot har i förbundet
  accounts --forbund KORTNAMN                      skriver förbundets konton som JSON
  help                                             visar det här

Svaret skrivs på stdout, allt annat på stderr. Slutkod: 0 gick bra, 1 gick inte, 2 kommandot är fel skrivet.
Databasen är mappen i UTFALL_DATA (annars ./data), eller servern i DATABASE_URL.`;

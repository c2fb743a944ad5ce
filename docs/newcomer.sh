#!/bin/sh
# From an empty database to the first entry, on the command line, with the simulator as Exchange Online.
# Run it in an empty folder:  sh /path/to/mailtrail/docs/newcomer.sh
set -eu
mailtrail=${MAILTRAIL:-$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)/mailtrail}

# 1  a letter from a contact to a salesperson, and who they are
printf '%s\r\n' 'Date: Mon, 05 Jan 2026 10:00:00 +0000' 'Message-ID: <1@fabrikam.example>' \
  'From: Ann Beebe <ann@fabrikam.example>' 'To: John Roberts <john@contoso.example>' \
  'Subject: Chairs' '' 'Do you have chairs?' > letter.eml
printf '%s\n' 'code,name,email' 'JR,John Roberts,john@contoso.example' > salespeople.csv
printf '%s\n' 'number,name,email,company' 'CT000101,Ann Beebe,ann@fabrikam.example,Fabrikam' > contacts.csv

# 2  an Exchange; it prints the settings with which it can be reached
"$mailtrail" --version
"$mailtrail" simulate --mail letter.eml --certificate simulator.pem > simulator.txt &
simulator=$!
trap 'kill "$simulator"' EXIT
until grep -q '^mailtrail.identity.trust' simulator.txt; do sleep 1; done
grep -E '^mailtrail\.(identity\.|mailbox\.main\.trust)' simulator.txt > mailtrail.properties
endpoint=$(sed -n 's/^mailtrail.mailbox.main.endpoint = //p' simulator.txt)

# 3  the people
"$mailtrail" import --salespeople salespeople.csv --contacts contacts.csv

# 4  the mailbox, step by step
"$mailtrail" setup exchange main --address log@contoso.example --endpoint "$endpoint"
"$mailtrail" setup account main --sign-in application --tenant contoso.example --client-id mailtrail
printf simulated | "$mailtrail" setup secret main client-secret --expires 2030-12-31
"$mailtrail" setup sign-in main
"$mailtrail" setup check main
"$mailtrail" setup start main

# 5  one pass now ("mailtrail run" does one every minute), and the log
"$mailtrail" log main
"$mailtrail" entries

-- All rows of the ledger by time are merged from those of the five outcomes, which have an index each
-- way already (ADR 0056): one index less to be written for each row, and again for each new id.
drop index ledger_recorded;

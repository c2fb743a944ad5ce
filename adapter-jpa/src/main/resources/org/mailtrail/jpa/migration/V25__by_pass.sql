-- What a pass wrote is found from it, newest first, and so is the ledger by whatever it is filtered
-- (ADR 0056).
create index interaction_log_entry_pass on interaction_log_entry (pass_id, happened_at, number);
create index ledger_pass on ledger (pass_id, outcome, recorded_at);
create index ledger_outcome_alone on ledger (outcome, recorded_at);
create index ledger_reason on ledger (reason, recorded_at);
create index ledger_mailbox_reason on ledger (mailbox, reason, recorded_at);

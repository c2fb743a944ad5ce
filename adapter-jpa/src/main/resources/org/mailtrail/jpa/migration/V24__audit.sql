-- The audit trail is read by who did something and by what was done, newest first.
create index setup_audit_who on setup_audit (who, happened_at, number);
create index setup_audit_action on setup_audit (action, happened_at, number);

-- On what a pass spent its time, leg by leg (ADR 0056).
alter table logging_pass add column legs text;

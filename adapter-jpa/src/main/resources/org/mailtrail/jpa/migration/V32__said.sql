-- What ended a pass, as a sentence with its values beside the English text (ADR 0066), so that the
-- console says it in the visitor's language; nothing is known of passes from before.
alter table logging_pass add column problem_said text;
alter table logging_pass add column remedy_said text;

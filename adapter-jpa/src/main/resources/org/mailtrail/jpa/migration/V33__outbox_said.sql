-- Why webhooks and alarms do not arrive, as a sentence with its values beside the English text
-- (ADR 0066), so that the console says it in the visitor's language; nothing is known from before.
alter table outbox_subscription add column problem_said text;
alter table outbox_event add column problem_said text;

-- What was the matter with an event that was given up; nothing is known of those from before.
alter table outbox_event add column problem text default '' not null;

-- What becomes of mail with people whom nobody knows: leave, create, company or contact:NUMBER.
alter table mailbox_setup add column unknown_people text default 'leave' not null;
alter table mailbox_predecessor add column unknown_people text default 'leave' not null;

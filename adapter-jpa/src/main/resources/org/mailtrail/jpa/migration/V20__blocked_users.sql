-- A user who is kept out, and whose rights, keys and history stay.
alter table console_user add column is_blocked boolean default false not null;

-- Numbers are taken one by one, as many as there are entries: a start or a stop leaves no gap of a thousand.
-- What was handed out in blocks before stays below; a log without entries begins at 1.
select case when exists (select 1 from interaction_log_entry) then nextval('entry_number') end;
alter sequence entry_number increment by 1;

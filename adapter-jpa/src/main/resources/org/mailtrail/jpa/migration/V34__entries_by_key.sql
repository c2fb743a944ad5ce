-- Where a message lies is in no index of its entries any more, so that they follow it without a touch
-- of one (ADR 0072): they are found by its key, whose index keeps them unique.
drop index interaction_log_entry_item;
alter table interaction_log_entry drop column item_hash;

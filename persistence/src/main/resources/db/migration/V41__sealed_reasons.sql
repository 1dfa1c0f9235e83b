-- Reasons in somebody's own words are sealed before they become part of a line: longer than the words, by what a seal
-- needs and by its letters. What was written before stays as it was written, since a line never changes.
alter table audit_event alter column reason set data type varchar(1200);

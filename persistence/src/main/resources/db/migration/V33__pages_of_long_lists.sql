-- Long lists are read along an index, in its order. The embedded database reads none backwards, so those that show the
-- newest first have theirs that way round; the list of patients goes on from a public id.
create index patient_by_name_and_id on patient (family_name, given_name, public_id);
drop index patient_by_name;
create index audit_event_newest on audit_event (happened_at desc, id desc);
drop index audit_event_by_time;
create index appointment_of_status on appointment (status, starts_at desc, public_id desc);
drop index appointment_by_status;
-- Every page asks in which room its reader sits now; of a doctor's twenty thousand seats that is one at most.
create index participation_open on participation (subject, last_left_at);
drop index participation_by_subject;

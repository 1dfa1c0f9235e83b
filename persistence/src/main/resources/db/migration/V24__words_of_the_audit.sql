-- What an audit line may tell of. A word that is new is a row here; it was a CHECK, which each new word wrote out again.
create table audit_action (
  word varchar(20) not null primary key
);
insert into audit_action (word) values
  ('SIGN_IN'), ('BOOK'), ('CANCEL'), ('RESCHEDULE'), ('CORRECT'), ('TICKET'), ('JOIN'), ('JOIN_REFUSED'),
  ('ADMIT'), ('CALL_START'), ('CALL_END'), ('REOPEN'), ('LEAVE'), ('BLOCK'), ('UNBLOCK'), ('SETTLE'),
  ('READ_REFUSED'), ('SCHEDULE_CHANGE'), ('VISIT_TYPE_CHANGE'), ('PATIENT_CREATE'), ('PATIENT_VERIFY'), ('INVITE'),
  ('LINK'), ('PROXY_GRANT'), ('PROXY_END'), ('PAY'), ('WAIVE'), ('LAPSE'), ('REFUND_DUE'), ('REFUND'),
  ('WEBHOOK_REFUSED'), ('OFFER'), ('OFFER_ACCEPT'), ('OFFER_END'), ('LIST_JOIN'), ('LIST_LEAVE'), ('DELAY'),
  ('EXTEND'), ('HOLD'), ('WAIT'), ('VISIT_NOW'), ('ZONE_RULES'), ('MESSAGE_RESEND'), ('OUTAGE'), ('CHAT'),
  ('CHAT_READ'), ('FILE_UPLOAD'), ('FILE_DOWNLOAD'), ('PREPARE'), ('BIRTH_DATE'), ('WAITING_MESSAGE'), ('RING'),
  ('RING_END'), ('DEVICE_CHECK'), ('RATE'), ('ROUTE'), ('GUEST_INVITE'), ('GUEST_REVOKE'), ('GUEST_REFUSED'),
  ('GUEST_WAIT'), ('GUEST_ENTER'), ('GUEST_LEAVE'), ('GUEST_CONSENT'), ('ADMIN_ANNOUNCE'), ('ADMIN_CONSENT'),
  ('ADMIN_ENTER'), ('ADMIN_LEAVE'), ('NOTE_DRAFT'), ('NOTE_SIGN'), ('NOTE_AMEND'), ('NOTE_READ'),
  ('PRESCRIPTION_DRAFT'), ('PRESCRIPTION_DISCARD'), ('PRESCRIPTION_SIGN'), ('PRESCRIPTION_REVOKE'),
  ('PRESCRIPTION_READ'), ('STEP_UP'), ('DOCUMENT_SHARE'), ('DOCUMENT_READ'), ('DOCUMENT_DELETE'), ('VISIT_READ'),
  ('PATIENT_READ'), ('AUDIT_READ'), ('AUDIT_VERIFY'), ('EMERGENCY'), ('HAND_OVER'), ('LEGAL_HOLD'),
  ('LEGAL_HOLD_END'), ('RETENTION'), ('ERASE'), ('EXPORT'), ('CONSENT'), ('CONSENT_WITHDRAW'), ('CONSENT_EXPORT'),
  ('RECORDING_ASK'), ('RECORDING_START'), ('RECORDING_PAUSE'), ('RECORDING_STOP'), ('RECORDING_READY'),
  ('RECORDING_FAILED'), ('RECORDING_PLAY'), ('RECORDING_DELETE'), ('REMINDERS'), ('RECORDING_UPLOAD');

-- the same name as the CHECK had: what is refused is refused by the same rule
alter table audit_event drop constraint audit_event_action;
alter table audit_event add constraint audit_event_action foreign key (action) references audit_action (word);

-- what a patient was told is read for them alone when they take their data along
create index outbox_message_by_patient on outbox_message (patient_id, id);

-- Logout tokens that were obeyed (OpenID Connect Back-Channel Logout 1.0): the same is not obeyed twice. Of each only the
-- hash of its id; a line is of use for as long as its token would be believed, and goes with a later one.
create table obeyed_logout (
  token_hash varchar(64) primary key,
  obeyed_at timestamp(6) with time zone not null
);

alter table audit_event drop constraint audit_event_action;
alter table audit_event add constraint audit_event_action check (action in
    ('SIGN_IN', 'BOOK', 'CANCEL', 'RESCHEDULE', 'CORRECT', 'TICKET', 'JOIN', 'JOIN_REFUSED', 'ADMIT', 'CALL_START',
     'CALL_END', 'REOPEN', 'LEAVE', 'BLOCK', 'UNBLOCK', 'SETTLE', 'READ_REFUSED', 'SCHEDULE_CHANGE',
     'VISIT_TYPE_CHANGE', 'PATIENT_CREATE', 'PATIENT_VERIFY', 'INVITE', 'LINK', 'PROXY_GRANT', 'PROXY_END', 'PAY',
     'WAIVE', 'LAPSE', 'REFUND_DUE', 'REFUND', 'WEBHOOK_REFUSED', 'OFFER', 'OFFER_ACCEPT', 'OFFER_END', 'LIST_JOIN',
     'LIST_LEAVE', 'DELAY', 'EXTEND', 'HOLD', 'WAIT', 'VISIT_NOW', 'ZONE_RULES', 'MESSAGE_RESEND', 'OUTAGE', 'CHAT',
     'CHAT_READ', 'FILE_UPLOAD', 'FILE_DOWNLOAD', 'PREPARE', 'BIRTH_DATE', 'WAITING_MESSAGE', 'RING', 'RING_END',
     'DEVICE_CHECK', 'RATE', 'ROUTE', 'GUEST_INVITE', 'GUEST_REVOKE', 'GUEST_REFUSED', 'GUEST_WAIT', 'GUEST_ENTER',
     'GUEST_LEAVE', 'GUEST_CONSENT', 'ADMIN_ANNOUNCE', 'ADMIN_CONSENT', 'ADMIN_ENTER', 'ADMIN_LEAVE', 'NOTE_DRAFT', 'NOTE_SIGN', 'NOTE_AMEND', 'NOTE_READ', 'PRESCRIPTION_DRAFT',
     'PRESCRIPTION_DISCARD', 'PRESCRIPTION_SIGN', 'PRESCRIPTION_REVOKE', 'PRESCRIPTION_READ', 'STEP_UP',
     'DOCUMENT_SHARE', 'DOCUMENT_READ', 'DOCUMENT_DELETE', 'VISIT_READ', 'PATIENT_READ', 'AUDIT_READ', 'AUDIT_VERIFY',
     'EMERGENCY', 'HAND_OVER', 'LEGAL_HOLD', 'LEGAL_HOLD_END', 'RETENTION', 'ERASE', 'EXPORT', 'CONSENT',
     'CONSENT_WITHDRAW', 'CONSENT_EXPORT', 'RECORDING_ASK', 'RECORDING_START', 'RECORDING_PAUSE', 'RECORDING_STOP',
     'RECORDING_READY', 'RECORDING_FAILED', 'RECORDING_PLAY', 'RECORDING_DELETE',
     'REMINDERS', 'SIGN_OUT'));

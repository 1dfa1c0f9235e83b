-- Which languages there are is said by the code, where their texts lie: one more needs no change of the database.

alter table patient drop constraint patient_language;
alter table practitioner drop constraint practitioner_language;
alter table outbox_message drop constraint outbox_message_language;

insert into consent_text (purpose, text_version, language, title, body) values
  ('RECORDING', '2026-11', 'fr', 'Enregistrement de cette consultation',
   'L’image et le son de toutes les personnes de cette consultation sont enregistrés et conservés par l’hôpital, chiffrés. Seuls le patient, ceux qui agissent pour lui et le médecin de cette consultation peuvent lire l’enregistrement ; chaque lecture est notée. Il est supprimé après le délai fixé par l’hôpital, 30 jours sauf indication contraire. Accepter est votre choix : si vous refusez, la consultation se poursuit de la même façon. Vous pouvez retirer votre consentement à tout moment, pendant la consultation ou après ; tout l’enregistrement est alors supprimé.');

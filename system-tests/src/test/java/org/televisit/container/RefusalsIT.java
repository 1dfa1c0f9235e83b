package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.televisit.domain.audit.AuditAction.ADMIN_ANNOUNCE;
import static org.televisit.domain.audit.AuditAction.CHAT_READ;
import static org.televisit.domain.audit.AuditAction.CONSENT_EXPORT;
import static org.televisit.domain.audit.AuditAction.CONSENT_WITHDRAW;
import static org.televisit.domain.audit.AuditAction.DOCUMENT_DELETE;
import static org.televisit.domain.audit.AuditAction.DOCUMENT_READ;
import static org.televisit.domain.audit.AuditAction.DOCUMENT_SHARE;
import static org.televisit.domain.audit.AuditAction.EMERGENCY;
import static org.televisit.domain.audit.AuditAction.ERASE;
import static org.televisit.domain.audit.AuditAction.EXPORT;
import static org.televisit.domain.audit.AuditAction.FILE_DOWNLOAD;
import static org.televisit.domain.audit.AuditAction.FILE_UPLOAD;
import static org.televisit.domain.audit.AuditAction.GUEST_INVITE;
import static org.televisit.domain.audit.AuditAction.GUEST_REVOKE;
import static org.televisit.domain.audit.AuditAction.LEGAL_HOLD;
import static org.televisit.domain.audit.AuditAction.LEGAL_HOLD_END;
import static org.televisit.domain.audit.AuditAction.NOTE_AMEND;
import static org.televisit.domain.audit.AuditAction.NOTE_DRAFT;
import static org.televisit.domain.audit.AuditAction.NOTE_READ;
import static org.televisit.domain.audit.AuditAction.NOTE_SIGN;
import static org.televisit.domain.audit.AuditAction.PRESCRIPTION_DISCARD;
import static org.televisit.domain.audit.AuditAction.PRESCRIPTION_DRAFT;
import static org.televisit.domain.audit.AuditAction.PRESCRIPTION_READ;
import static org.televisit.domain.audit.AuditAction.PRESCRIPTION_REVOKE;
import static org.televisit.domain.audit.AuditAction.PRESCRIPTION_SIGN;
import static org.televisit.domain.audit.AuditAction.READ_REFUSED;
import static org.televisit.domain.audit.AuditAction.RECORDING_PLAY;
import static org.televisit.domain.audit.AuditAction.RECORDING_UPLOAD;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.EmergencyService;
import org.televisit.application.chat.ChatService;
import org.televisit.application.clinical.NoteService;
import org.televisit.application.clinical.PrescriptionService;
import org.televisit.application.consent.ConsentService;
import org.televisit.application.document.DocumentService;
import org.televisit.application.export.ExportService;
import org.televisit.application.export.SentMails;
import org.televisit.application.guest.AdminEntries;
import org.televisit.application.guest.GuestLinks;
import org.televisit.application.recording.RecordingIntake;
import org.televisit.application.recording.RecordingService;
import org.televisit.application.retention.ErasureService;
import org.televisit.application.retention.RetentionReport;
import org.televisit.application.security.SignInClaims;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.clinical.ClinicalText;
import org.televisit.domain.clinical.Prescription;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.guest.GuestKind;

/** Walks all calls that say what they try: each refusal of what is kept about a visit is a line of the trail. */
class RefusalsIT extends WithRefusals {

    private static final PrescriptionLine LINE = new PrescriptionLine("Ibuprofen", "400 mg", "daily", 5, "");
    private static final List<Class<?>> WALKED = List.of(
            ChatService.class,
            NoteService.class,
            PrescriptionService.class,
            ConsentService.class,
            DocumentService.class,
            EmergencyService.class,
            ExportService.class,
            SentMails.class,
            AdminEntries.class,
            GuestLinks.class,
            RecordingIntake.class,
            RecordingService.class,
            ErasureService.class,
            RetentionReport.class,
            OpenedQueries.class);

    @EJB(lookup = "java:app/televisit-ejb/EmergencyService")
    EmergencyService emergencies;

    @EJB(lookup = "java:app/televisit-ejb/ExportService")
    ExportService export;

    @EJB(lookup = "java:app/televisit-ejb/SentMails")
    SentMails mails;

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

    @EJB(lookup = "java:app/televisit-ejb/ErasureService")
    ErasureService erasure;

    @EJB(lookup = "java:app/televisit-ejb/RetentionReport")
    RetentionReport report;

    @EJB(lookup = "java:app/televisit-ejb/AdminEntries")
    AdminEntries entries;

    @EJB(lookup = "java:app/televisit-ejb/GuestLinks")
    GuestLinks links;

    @Test
    void each_refusal_of_what_is_kept_about_a_visit_is_a_line_of_the_trail() throws IOException {
        Taping taping = everything();

        ofNotes();
        ofPrescriptions();
        ofDocumentsAndChat();
        ofRecordings(taping);
        ofGuestsAndAdmins();
        ofTheWholeRecord();
        ofEmergencies();

        assertEquals(List.of(), wrong);
        assertEquals(allThatSayWhatTheyTry(WALKED), walked, "each call that says what it tries is walked here");
    }

    private void ofNotes() {
        As doctor = story.doctor();
        String id = story.id();
        String tooLong = "x".repeat(ClinicalText.LONGEST_NOTE + 1);
        tried("NoteService.read", NOTE_READ, "not-found", doctor, () -> notes.read(NONE));
        tried("NoteService.write", NOTE_DRAFT, "note-signed", doctor, () -> notes.write(id, "More", 1));
        tried("NoteService.write", NOTE_DRAFT, "note-too-long", doctor, () -> notes.write(id, tooLong, 1));
        tried("NoteService.sign", NOTE_SIGN, "illegal-transition", doctor, () -> notes.sign(id, 1));
        tried("NoteService.amend", NOTE_AMEND, "reason-missing", doctor, () -> notes.amend(id, "Sleeps", " "));
    }

    private void ofPrescriptions() {
        As doctor = story.doctor();
        String id = story.id();
        List<PrescriptionLine> many =
                Stream.generate(() -> LINE).limit(Prescription.MOST_LINES + 1).toList();
        var begun = doctor.call(() -> prescriptions.draft(id, List.of(LINE)));
        String draft = begun.id();
        String of = "PrescriptionService.";
        tried(of + "all", PRESCRIPTION_READ, "not-found", doctor, () -> prescriptions.all(NONE));
        Runnable beginning = () -> prescriptions.draft(id, many);
        tried(of + "draft", PRESCRIPTION_DRAFT, "prescription-too-long", doctor, beginning);
        Runnable changing = () -> prescriptions.change(id, NONE, List.of(LINE), 0);
        tried(of + "change", PRESCRIPTION_DRAFT, "not-found", doctor, changing);
        Runnable signing = () -> prescriptions.sign(id, draft, begun.version(), null);
        tried(of + "sign", PRESCRIPTION_SIGN, "step-up-needed", doctor, signing);
        PrescriptionLine arabic = new PrescriptionLine("إيبوبروفين", "400 mg", "daily", 3, "");
        var unprintable = doctor.call(() -> prescriptions.draft(id, List.of(arabic)));
        Runnable signingThat = () -> prescriptions.sign(id, unprintable.id(), unprintable.version(), null);
        tried(of + "sign", PRESCRIPTION_SIGN, "prescription-letters", doctor, signingThat);
        Runnable withdrawing = () -> prescriptions.withdraw(id, draft, "a slip");
        tried(of + "withdraw", PRESCRIPTION_REVOKE, "illegal-transition", doctor, withdrawing);
        tried(of + "paper", PRESCRIPTION_READ, "not-found", doctor, () -> prescriptions.paper(id, draft, null));
        tried(of + "discard", PRESCRIPTION_DISCARD, "not-found", doctor, () -> prescriptions.discard(id, NONE));
    }

    private void ofDocumentsAndChat() {
        As patient = story.patient();
        String id = story.id();
        String document = patient.call(() -> documents.all(id)).get(0).id();
        String of = "DocumentService.";
        tried(of + "all", DOCUMENT_READ, "not-found", patient, () -> documents.all(NONE));
        tried(of + "shared", DOCUMENT_READ, "not-found", patient, () -> documents.shared(NONE));
        tried(of + "share", DOCUMENT_SHARE, "file-empty", patient, () -> documents.share(id, "a.pdf", new byte[0]));
        tried(of + "fetch", DOCUMENT_READ, "not-found", patient, () -> documents.fetch(id, NONE));
        tried(of + "takeBack", DOCUMENT_DELETE, "not-yours", patient, () -> documents.takeBack(id, document));
        Runnable handingOver = () -> story.at(1, () -> patient.call(() -> chat.handOver(id, "", "a.pdf", PAPER)));
        tried("ChatService.handOver", FILE_UPLOAD, "chat-id", handingOver);
        tried("ChatService.fetch", FILE_DOWNLOAD, "not-found", patient, () -> chat.fetch(id, NONE));
        tried("ChatService.read", CHAT_READ, "not-found", patient, () -> chat.read("no id at all", null, 5));
    }

    private void ofRecordings(Taping taping) throws IOException {
        As doctor = story.doctor();
        As patient = story.patient();
        String id = story.id();
        String tape = taping.id();
        Known other = newPatient();
        String bare = bookedInTwoDays(newDoctor(), other).id();
        byte[] piece = {1};
        String of = "RecordingService.";
        tried(of + "of", READ_REFUSED, "not-found", patient, () -> recordings.of(NONE));
        tried(of + "withdraw", CONSENT_WITHDRAW, "recording-none", other.as(), () -> recordings.withdraw(bare));
        tried(of + "play", RECORDING_PLAY, "range", () -> taping.played(patient, 5000, 6000));
        AuditAction upload = RECORDING_UPLOAD;
        of = "RecordingIntake.";
        tried(of + "begin", upload, "not-yours", patient, () -> intake.begin(id, tape, Taping.TYPE));
        tried(of + "begin", upload, "media-type", doctor, () -> intake.begin(id, tape, "text/plain"));
        tried(of + "add", upload, "recording-not-agreed", doctor, () -> intake.add(id, tape, 1, 1, "", piece));
        tried(of + "close", upload, "not-found", doctor, () -> intake.close(id, tape, 9, 1, 0, false));

        Files.delete(files(taping).get(0));
        tried("RecordingService.play", RECORDING_PLAY, "recording-damaged", () -> taping.played(patient, 0, 9));
        assertEquals(0, audited("RECORDING_PLAY"), "what could not be played was not played");
    }

    private void ofGuestsAndAdmins() {
        As doctor = story.doctor();
        As ada = As.admin(subject("admin"));
        ada.run(() -> accounts.signIn(
                new SignInClaims("Ada", ada.subject(), ada.subject() + "@example.org", null, "en", "UTC")));
        String id = story.id();
        tried("GuestLinks.of", READ_REFUSED, "not-found", doctor, () -> links.of(NONE));
        Runnable making = () -> story.at(1, () -> doctor.call(() -> links.make(id, " ", GuestKind.OTHER)));
        tried("GuestLinks.make", GUEST_INVITE, "guest-name", making);
        tried("GuestLinks.revoke", GUEST_REVOKE, "not-found", doctor, () -> links.revoke(id, NONE));
        tried("AdminEntries.possible", READ_REFUSED, "not-found", ada, () -> entries.possible(NONE));
        tried("AdminEntries.announce", ADMIN_ANNOUNCE, "reason-missing", ada, () -> entries.announce(id, " "));
    }

    private void ofEmergencies() {
        As helper = newDoctor().as();
        String record = story.seenBy(story.patient()).patientId();
        String open = "EmergencyService.open";
        tried(open, EMERGENCY, "sign-in-old", helper, () -> emergencies.open(record, "unconscious"));
        justSignedIn(() -> {
            tried(open, EMERGENCY, "reason-missing", helper, () -> emergencies.open(record, " "));
            tried(open, EMERGENCY, "not-found", helper, () -> emergencies.open(NONE, "unconscious"));
        });
        tried("EmergencyService.mine", READ_REFUSED, "not-found", helper, () -> emergencies.mine(NONE));
    }

    private void ofTheWholeRecord() {
        As other = newPatient().as();
        As ada = As.admin(subject("admin"));
        String record = story.seenBy(story.patient()).patientId();
        AuditAction exported = EXPORT;
        tried("ConsentService.of", CONSENT_EXPORT, "not-yours", other, () -> consents.of(record));
        tried("OpenedQueries.of", READ_REFUSED, "not-yours", other, () -> opened.of(record, true, null, 5));
        tried("ExportService.begin", exported, "not-yours", other, () -> export.begin(record));
        tried("ExportService.begin", exported, "sign-in-old", story.patient(), () -> export.begin(record));
        tried("ExportService.person", exported, "not-yours", other, () -> export.person(record));
        tried("ExportService.visit", exported, "not-found", other, () -> export.visit(NONE));
        tried("ExportService.measures", exported, "not-found", other, () -> export.measures(NONE));
        tried("SentMails.page", exported, "not-yours", other, () -> mails.page(record, null));
        tried("ErasureService.erase", ERASE, "sign-in-old", ada, () -> erasure.erase(record, "asked"));
        tried("ErasureService.erase", ERASE, "reason-missing", ada, () -> erasure.erase(record, ""));
        tried("RetentionReport.hold", READ_REFUSED, "not-found", ada, () -> report.hold(NONE));
        tried("RetentionReport.forbid", LEGAL_HOLD, "reason-missing", ada, () -> report.forbid(record, ""));
        tried("RetentionReport.allow", LEGAL_HOLD_END, "not-found", ada, () -> report.allow(NONE));
    }
}

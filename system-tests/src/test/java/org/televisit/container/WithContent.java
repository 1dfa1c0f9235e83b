package org.televisit.container;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.televisit.application.chat.ChatService;
import org.televisit.application.clinical.NoteService;
import org.televisit.application.clinical.PrescriptionService;
import org.televisit.application.document.DocumentService;
import org.televisit.application.security.SignInMoment;
import org.televisit.application.security.StepUp;
import org.televisit.application.signaling.ChatKeeping;
import org.televisit.application.signaling.SignalMessage.RecordingAct;
import org.televisit.domain.clinical.PrescriptionLine;

/** A visit with content of every kind. */
abstract class WithContent extends WithRecordings {

    static final byte[] PAPER = "%PDF-1.7\nblood pressure".getBytes(StandardCharsets.US_ASCII);

    @EJB(lookup = "java:app/televisit-ejb/NoteService")
    NoteService notes;

    @EJB(lookup = "java:app/televisit-ejb/PrescriptionService")
    PrescriptionService prescriptions;

    @EJB(lookup = "java:app/televisit-ejb/DocumentService")
    DocumentService documents;

    @EJB(lookup = "java:app/televisit-ejb/ChatService")
    ChatService chat;

    @EJB(lookup = "java:app/televisit-ejb/ChatPresence!org.televisit.application.signaling.ChatKeeping")
    ChatKeeping saying;

    /** A recorded visit in which a file was handed over, with a note, a prescription and a document. */
    Taping everything() {
        Taping taping = taping();
        taping.agreed();
        story.at(1, () -> saying.keep(taping.patient, "line-1", "My head aches"));
        story.at(1, () -> story.patient().call(() -> chat.handOver(story.id(), "file-1", "pressure.pdf", PAPER)));
        taping.begins();
        taping.sends(1, 0, "first ");
        taping.wish(taping.doctor, RecordingAct.STOP);
        taping.closes(1, 1, false);
        story.doctor().run(() -> {
            int seen = notes.write(story.id(), "Rests a lot", 0).revision();
            notes.sign(story.id(), seen);
            notes.amend(story.id(), "Sleeps a lot", "a slip of the pen");
            documents.share(story.id(), "plan #1.pdf", PAPER);
        });
        return taping;
    }

    /** A prescription that the doctor has signed. */
    void prescribes() {
        StepUp proof = new StepUp(story.doctor().subject(), clock.now());
        story.doctor().run(() -> {
            var draft = prescriptions.draft(
                    story.id(), List.of(new PrescriptionLine("Ibuprofen", "400 mg", "every 8 hours", 5, "")));
            prescriptions.sign(story.id(), draft.id(), draft.version(), proof);
        });
    }

    /** Does something as somebody who has just signed in. */
    void justSignedIn(Runnable act) {
        SignInMoment.set(clock.now());
        try {
            act.run();
        } finally {
            SignInMoment.set(null);
        }
    }
}

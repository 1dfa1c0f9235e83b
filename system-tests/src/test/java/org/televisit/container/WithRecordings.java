package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.televisit.application.consent.ConsentService;
import org.televisit.application.recording.RecordingCare;
import org.televisit.application.recording.RecordingIntake;
import org.televisit.application.recording.RecordingService;
import org.televisit.application.signaling.RecordingKeeping;
import org.televisit.domain.shared.BusinessException;

/** Visits that are recorded, and what became of it. */
abstract class WithRecordings extends InsideTheServer {

    @EJB(lookup = "java:app/televisit-ejb/RecordingPresence!org.televisit.application.signaling.RecordingKeeping")
    RecordingKeeping room;

    @EJB(lookup = "java:app/televisit-ejb/RecordingIntake")
    RecordingIntake intake;

    @EJB(lookup = "java:app/televisit-ejb/RecordingService")
    RecordingService recordings;

    @EJB(lookup = "java:app/televisit-ejb/RecordingCare")
    RecordingCare care;

    @EJB(lookup = "java:app/televisit-ejb/ConsentService")
    ConsentService consents;

    @Inject
    UserTransaction transaction;

    Story story;

    Taping taping() {
        story = story();
        return new Taping(story, room, intake, recordings);
    }

    long audited(String action) {
        return count("select count(*) from audit_event where outcome = 'SUCCESS' and action = '" + action
                + "' and subject_id = ?1");
    }

    /** Where what was done with the visit came from; null for who knows where. */
    List<?> addressesOf(String action) {
        return entities.createNativeQuery("select distinct e.address from audit_event e where e.subject_id = ?1"
                        + " and e.outcome = 'SUCCESS' and e.action = ?2")
                .setParameter(1, story.id())
                .setParameter(2, action)
                .getResultList();
    }

    long count(String query) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, story.id())
                        .getSingleResult())
                .longValue();
    }

    static List<Path> files(Taping taping) {
        Path folder =
                Path.of(System.getProperty("televisit.recording.directory")).resolve(taping.id());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String refusal(Runnable act) {
        return assertThrows(BusinessException.class, act::run).reason();
    }
}

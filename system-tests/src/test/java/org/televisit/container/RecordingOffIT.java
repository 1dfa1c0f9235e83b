package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.televisit.application.recording.RecordingSettings;
import org.televisit.application.recording.RecordingTexts;
import org.televisit.application.signaling.SignalMessage.RecordingAct;

/** A hospital that has not switched recording on (REQUIREMENTS R1); the other tests are of one that has. */
class RecordingOffIT extends WithRecordings {

    @Inject
    BeanManager beans;

    @Inject
    RecordingTexts texts;

    private static Field enabled() throws ReflectiveOperationException {
        Field enabled = RecordingSettings.class.getDeclaredField("enabled");
        enabled.setAccessible(true);
        return enabled;
    }

    // the bean itself: what is injected is a proxy, whose fields are nobody's
    private void switched(boolean on) throws ReflectiveOperationException {
        Object settings =
                beans.getContext(ApplicationScoped.class).get(beans.resolve(beans.getBeans(RecordingSettings.class)));
        enabled().setBoolean(settings, on);
    }

    @Test
    void nobody_is_asked_and_nothing_is_recorded() throws Exception {
        Taping taping = taping();
        switched(false);
        try {
            assertFalse(texts.enabled(), "the page offers it to nobody");
            assertEquals("recording-off", refusal(() -> taping.wish(taping.doctor, RecordingAct.ASK)));
            assertEquals("recording-none", refusal(() -> taping.wish(taping.patient, RecordingAct.AGREE)));
        } finally {
            switched(true);
        }
        assertEquals(List.of(), story.doctor().call(() -> recordings.of(story.id())));
        assertEquals(
                1,
                count("select count(*) from audit_event where outcome = 'REFUSED' and action = 'RECORDING_ASK'"
                        + " and reason = 'recording-off' and subject_id = ?1"));
        assertTrue(texts.enabled());
    }

    @Test
    void that_is_so_where_the_hospital_says_nothing() throws Exception {
        // by its text: the tests have not the library that the annotation is of
        assertTrue(Stream.of(enabled().getAnnotations())
                .map(Object::toString)
                .anyMatch(setting ->
                        setting.contains("televisit.recording.enabled") && setting.contains("defaultValue=\"false\"")));
    }
}

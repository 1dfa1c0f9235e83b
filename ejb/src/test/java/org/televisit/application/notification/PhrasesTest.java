package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.person.Languages;

@DisplayName("The texts of mails")
class PhrasesTest {

    private static final Path CODE = Path.of("src/main/java/org/televisit/application/notification");
    private static final Pattern KEY =
            Pattern.compile("\"((?:label|button|pattern|when|calendar|zone)\\.[a-zA-Z]+|greeting|footer)\"");
    private static final Pattern UNIT = Pattern.compile("count\\(\"([a-z]+)\"");

    private final Phrases english = Phrases.in("en");

    @Test
    void are_there_in_every_language_with_the_same_places() {
        for (String language : Languages.OFFERED) {
            Phrases theirs = Phrases.in(language);
            assertThat(theirs.locale().getLanguage()).isEqualTo(language);
            assertThat(theirs.keys()).as(language).isEqualTo(english.keys());
            for (String key : english.keys()) {
                assertThat(theirs.places(key)).as(language + ": " + key).isEqualTo(english.places(key));
            }
        }
    }

    @Test
    void are_all_used() throws IOException {
        Set<String> asked = new TreeSet<>();
        find(KEY, asked);
        Set<String> units = new TreeSet<>();
        find(UNIT, units);
        units.forEach(unit -> asked.add(unit + "s"));
        units.stream().filter(english::has).forEach(asked::add);
        asked.addAll(ofKinds());

        assertThat(asked).isEqualTo(english.keys());
    }

    private static Set<String> ofKinds() {
        Set<String> keys = new TreeSet<>();
        for (MessageKind kind : MessageKind.values()) {
            if (!kind.mailed()) {
                continue;
            }
            keys.add(kind + ".subject");
            if (kind != MessageKind.CANCELLATION) {
                keys.add(kind + ".lead");
            }
        }
        for (CancellationReason reason : CancellationReason.values()) {
            for (ParticipantRole side : ParticipantRole.values()) {
                keys.add("CANCELLATION.lead." + reason + "." + side);
            }
        }
        // the doctor of a visit that was handed over is told that it is gone, the other two that it is there
        keys.add("CANCELLATION.lead.HANDED.PRACTITIONER");
        for (ParticipantRole side : ParticipantRole.values()) {
            keys.add("CONFIRMATION.lead.HANDED." + side);
        }
        keys.add("RECORDING_READY.next");
        keys.addAll(Set.of(
                "CONFIRMATION.next",
                "CONFIRMATION.unpaid",
                "CANCELLATION.rebook",
                "REMINDER_DAY.next",
                "REMINDER_SOON.next",
                "VISIT_HELD.next",
                "VISIT_HELD.lead.length",
                "INVITATION.until",
                "INVITATION.lead.act",
                "OFFER.until",
                "CHANGE.lead.zone",
                "CHANGE.lead.zone.kept",
                "DELAY.lead.now",
                "RECEIPT.lead.amount"));
        return keys;
    }

    private static void find(Pattern pattern, Set<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    into.add(found.group(1));
                }
            }
        }
    }
}

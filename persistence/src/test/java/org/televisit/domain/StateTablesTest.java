package org.televisit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.call.RingStatus;
import org.televisit.domain.clinical.NoteStatus;
import org.televisit.domain.clinical.PrescriptionStatus;
import org.televisit.domain.guest.GuestStatus;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.waiting.OfferStatus;
import org.televisit.domain.waiting.WaitingStatus;
import org.televisit.domain.webhook.DeliveryStatus;

/** Every pair of states, as docs/state-machines.md has it and as the code has it. */
class StateTablesTest {

    private static final Path PAGE = Path.of("..", "docs", "state-machines.md");

    static Stream<Arguments> pairs() throws IOException {
        List<Arguments> pairs = new ArrayList<>();
        pairs.addAll(pairs("## Appointment", AppointmentStatus.values(), AppointmentStatus::mayBecome));
        pairs.addAll(pairs("### Corrections", AppointmentStatus.values(), AppointmentStatus::correctableTo));
        pairs.addAll(pairs("## Call", CallStatus.values(), CallStatus::mayBecome));
        pairs.addAll(pairs("### Rings", RingStatus.values(), RingStatus::mayBecome));
        pairs.addAll(pairs("### Guests", GuestStatus.values(), GuestStatus::mayBecome));
        pairs.addAll(pairs("## Message", OutboxStatus.values(), OutboxStatus::mayBecome));
        pairs.addAll(pairs("## Payment", PaymentStatus.values(), PaymentStatus::mayBecome));
        pairs.addAll(pairs("## Delivery to another system", DeliveryStatus.values(), DeliveryStatus::mayBecome));
        pairs.addAll(pairs("## Waiting list", WaitingStatus.values(), WaitingStatus::mayBecome));
        pairs.addAll(pairs("### Offers", OfferStatus.values(), OfferStatus::mayBecome));
        pairs.addAll(pairs("## Note", NoteStatus.values(), NoteStatus::mayBecome));
        pairs.addAll(pairs("## Prescription", PrescriptionStatus.values(), PrescriptionStatus::mayBecome));
        pairs.addAll(pairs("## Recording", RecordingStatus.values(), RecordingStatus::mayBecome));
        return pairs.stream();
    }

    private static <S extends Enum<S>> List<Arguments> pairs(String title, S[] states, BiPredicate<S, S> code)
            throws IOException {
        List<List<String>> table = tableUnder(title);
        List<String> names = Arrays.stream(states).map(Enum::name).toList();
        assertThat(table.get(0).subList(1, table.get(0).size())).as(title).isEqualTo(names);
        assertThat(table.stream().skip(1).map(row -> row.get(0))).as(title).isEqualTo(names);
        List<Arguments> pairs = new ArrayList<>();
        for (S from : states) {
            for (S to : states) {
                String cell = table.get(from.ordinal() + 1).get(to.ordinal() + 1);
                pairs.add(Arguments.of(title, from, to, "●".equals(cell), code.test(from, to)));
            }
        }
        return pairs;
    }

    /** The rows of the first table under a heading, without the line of dashes. */
    private static List<List<String>> tableUnder(String title) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(title))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|-"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} to {2}: {3}")
    @MethodSource("pairs")
    void pageAndCodeAgree(String title, Enum<?> from, Enum<?> to, boolean page, boolean code) {
        assertThat(code).isEqualTo(page);
    }
}

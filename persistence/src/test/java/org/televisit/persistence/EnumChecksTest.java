package org.televisit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.attendance.EvidenceKind;
import org.televisit.domain.attendance.OutageKind;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditOutcome;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.QualityStep;
import org.televisit.domain.call.RingStatus;
import org.televisit.domain.call.TicketKind;
import org.televisit.domain.chat.FileType;
import org.televisit.domain.clinical.NoteStatus;
import org.televisit.domain.clinical.PrescriptionStatus;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.Decision;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.person.InvitationKind;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.rating.Opinion;
import org.televisit.domain.readiness.BrowserState;
import org.televisit.domain.readiness.DeviceState;
import org.televisit.domain.readiness.Level;
import org.televisit.domain.readiness.PathState;
import org.televisit.domain.readiness.SpeakerAnswer;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.schedule.ExceptionKind;
import org.televisit.domain.waiting.OfferStatus;
import org.televisit.domain.waiting.WaitingStatus;
import org.televisit.domain.webhook.DeliveryStatus;

/** The words of each enum and of the CHECK on its column are the same: nothing is refused late, nothing let through. */
class EnumChecksTest {

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("practitioner_specialty", Specialty.values()),
                Arguments.of("availability_day", DayOfWeek.values()),
                Arguments.of("visit_type_payment", PaymentKind.values()),
                Arguments.of("visit_type_audience", Audience.values()),
                Arguments.of("schedule_exception_kind", ExceptionKind.values()),
                Arguments.of("appointment_status", AppointmentStatus.values()),
                Arguments.of("appointment_payment", PaymentStatus.values()),
                Arguments.of("appointment_payment_kind", PaymentKind.values()),
                Arguments.of("payment_event_kind", PaymentEventKind.values()),
                Arguments.of("webhook_delivery_status", DeliveryStatus.values()),
                Arguments.of("waiting_entry_status", WaitingStatus.values()),
                Arguments.of("slot_offer_status", OfferStatus.values()),
                Arguments.of("appointment_channel", Channel.values()),
                Arguments.of("appointment_cancellation", CancellationReason.values()),
                Arguments.of("visit_call_status", CallStatus.values()),
                Arguments.of("visit_call_end_reason", CallEndReason.values()),
                Arguments.of("participation_role", ParticipantRole.values()),
                Arguments.of("chat_file_type", FileType.values()),
                Arguments.of("join_ticket_kind", TicketKind.values()),
                Arguments.of("presence_role", ParticipantRole.values()),
                Arguments.of("evidence_role", ParticipantRole.values()),
                Arguments.of("quality_sample_role", ParticipantRole.values()),
                Arguments.of("quality_sample_step", QualityStep.values()),
                Arguments.of("evidence_kind", EvidenceKind.values()),
                Arguments.of("visit_ring_rung", ParticipantRole.values()),
                Arguments.of("visit_ring_status", RingStatus.values()),
                Arguments.of("outage_kind", OutageKind.values()),
                Arguments.of("outbox_message_kind", MessageKind.values()),
                Arguments.of("outbox_message_recipient", ParticipantRole.values()),
                Arguments.of("outbox_message_status", OutboxStatus.values()),
                Arguments.of("patient_proxy_relation", ProxyRelation.values()),
                Arguments.of("invitation_kind", InvitationKind.values()),
                Arguments.of("invitation_relation", ProxyRelation.values()),
                Arguments.of("audit_event_outcome", AuditOutcome.values()));
    }

    static Stream<Arguments> columnsOfChecks() {
        return Stream.of(
                Arguments.of("encounter_note_status", NoteStatus.values()),
                Arguments.of("shared_document_role", ParticipantRole.values()),
                Arguments.of("shared_document_type", FileType.values()),
                Arguments.of("prescription_status", PrescriptionStatus.values()),
                Arguments.of("device_check_role", ParticipantRole.values()),
                Arguments.of("device_check_browser", BrowserState.values()),
                Arguments.of("device_check_camera", DeviceState.values()),
                Arguments.of("device_check_microphone", DeviceState.values()),
                Arguments.of("device_check_speaker", SpeakerAnswer.values()),
                Arguments.of("device_check_direct", PathState.values()),
                Arguments.of("device_check_udp", PathState.values()),
                Arguments.of("device_check_tcp", PathState.values()),
                Arguments.of("device_check_tls", PathState.values()),
                Arguments.of("visit_rating_picture_and_sound", Opinion.values()),
                Arguments.of("visit_rating_easy_to_join", Opinion.values()),
                Arguments.of("visit_rating_concern_met", Opinion.values()),
                Arguments.of("device_check_level", Level.values()),
                Arguments.of("consent_text_purpose", ConsentPurpose.values()),
                Arguments.of("consent_record_purpose", ConsentPurpose.values()),
                Arguments.of("consent_record_decision", Decision.values()),
                Arguments.of("recording_status", RecordingStatus.values()),
                Arguments.of("recording_ending", RecordingEnding.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"columns", "columnsOfChecks"})
    void theCheckKnowsTheWordsOfTheEnum(String constraint, Enum<?>[] values) throws IOException {
        assertThat(allowedBy(constraint))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(Enum::name).toList());
    }

    @Test
    void everyWordOfTheAuditFitsItsColumn() {
        assertThat(AuditAction.values())
                .allSatisfy(action -> assertThat(action.name()).hasSizeLessThanOrEqualTo(20));
    }

    /** Since a table holds them, a migration that names them again would take the table's place. */
    @Test
    void theWordsOfTheAuditAreRowsAndNoMigrationWritesTheirCheckAgain() throws IOException {
        String schema = schema();
        int rows = schema.indexOf("create table audit_action");

        assertThat(rows).isPositive();
        assertThat(schema.substring(rows)).doesNotContainPattern("constraint audit_event_action check");
    }

    private static List<String> allowedBy(String constraint) throws IOException {
        Pattern check = Pattern.compile("constraint " + constraint + " check \\(\\w+ in\\s*\\(([^)]*)\\)");
        String words = check.matcher(schema())
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no check called " + constraint));
        return Pattern.compile("'(\\w+)'")
                .matcher(words)
                .results()
                .map((MatchResult word) -> word.group(1))
                .toList();
    }

    /** All migrations, the oldest first; a later one may name the words of a check anew. */
    private static String schema() throws IOException {
        Path migrations = Path.of("src/main/resources/db/migration");
        StringBuilder sql = new StringBuilder();
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file :
                    files.sorted(Comparator.comparing(EnumChecksTest::version)).toList()) {
                sql.append(Files.readString(file));
            }
        }
        return sql.toString();
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}

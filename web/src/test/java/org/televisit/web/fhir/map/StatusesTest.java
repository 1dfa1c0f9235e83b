package org.televisit.web.fhir.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.clinical.PrescriptionStatus;
import org.televisit.domain.consent.Decision;
import org.televisit.domain.person.Specialty;

/** Every word of ours has one of FHIR's. */
class StatusesTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, pending",
        "BOOKED, booked",
        "ARRIVED, arrived",
        "FULFILLED, fulfilled",
        "CANCELLED, cancelled",
        "NOSHOW, noshow"
    })
    void aVisitStandsWhereFhirSaysAndBack(AppointmentStatus ours, String code) {
        assertThat(AppointmentStatuses.of(ours).toCode()).isEqualTo(code);
        assertThat(AppointmentStatuses.from(Set.of(code))).containsExactly(ours);
    }

    @Test
    void noVisitIsOnAWaitingListOrEnteredInError() {
        assertThat(AppointmentStatuses.from(Set.of("waitlist", "entered-in-error", "nonsense")))
                .isEmpty();
        assertThat(AppointmentStatuses.from(Set.of("booked", "arrived")))
                .containsOnly(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED);
    }

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    void anEncounterStandsSomewhereWhateverItsCall(AppointmentStatus visit) {
        Stream.concat(Stream.of((CallStatus) null), Stream.of(CallStatus.values()))
                .forEach(call -> {
                    EncounterStatus status = EncounterStatuses.of(visit, call);
                    if (visit.settled()) {
                        assertThat(status)
                                .isEqualTo(
                                        visit == AppointmentStatus.FULFILLED
                                                ? EncounterStatus.FINISHED
                                                : EncounterStatus.CANCELLED);
                    } else {
                        assertThat(status).isNotNull();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKED, , planned",
        "ARRIVED, , arrived",
        "BOOKED, CREATED, planned",
        "ARRIVED, CREATED, arrived",
        "ARRIVED, IN_PROGRESS, in-progress",
        "ARRIVED, INTERRUPTED, in-progress",
        "ARRIVED, COMPLETED, finished",
        "ARRIVED, FAILED, cancelled",
        "BOOKED, CANCELLED, cancelled"
    })
    void beforeItIsSettledTheCallSaysWhereItStands(AppointmentStatus visit, CallStatus call, String code) {
        assertThat(EncounterStatuses.of(visit, call).toCode()).isEqualTo(code);
    }

    @Test
    void aPrescriptionIsADraftOrderedOrTakenBack() {
        assertThat(Stream.of(PrescriptionStatus.values()).map(PrescriptionStatuses::of))
                .containsExactly(
                        MedicationRequestStatus.DRAFT,
                        MedicationRequestStatus.ACTIVE,
                        MedicationRequestStatus.CANCELLED);
    }

    @Test
    void onlyWhatIsGivenPermits() {
        assertThat(Stream.of(Decision.values()).map(ConsentDecisions::state))
                .containsExactly(ConsentState.ACTIVE, ConsentState.REJECTED, ConsentState.INACTIVE);
        assertThat(Stream.of(Decision.values())
                        .filter(each -> ConsentDecisions.provision(each) == ConsentProvisionType.PERMIT))
                .containsExactly(Decision.GIVEN);
    }

    @ParameterizedTest
    @EnumSource(CancellationReason.class)
    void aReasonIsCodedTwice(CancellationReason reason) {
        assertThat(CancellationReasons.of(reason, "as written").getCoding())
                .extracting(Coding::getSystem)
                .containsExactly(Systems.CANCELLATION, Systems.CANCELLED_BECAUSE);
        assertThat(CancellationReasons.of(reason, "as written").getText()).isEqualTo("as written");
    }

    @ParameterizedTest
    @EnumSource(Specialty.class)
    void aSpecialtyIsCodedByOurOwnWordFirst(Specialty specialty) {
        assertThat(Specialties.of(specialty).getCodingFirstRep().getSystem()).isEqualTo(Systems.SPECIALTY);
        assertThat(Specialties.of(specialty).getCoding()).hasSize(specialty == Specialty.OTHER ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everythingThatIsWrittenDownIsOfSomeKind(AuditAction action) {
        assertThat(AuditKinds.knows(action)).isTrue();
        assertThat(AuditKinds.action(action)).isNotNull();
        assertThat(AuditKinds.type(action).getCode()).startsWith("1101");
    }

    @Test
    void whatIsReadIsNeverSaidToBeChanged() {
        assertThat(Stream.of(AuditAction.values())
                        .filter(action -> action.name().endsWith("_READ"))
                        .map(AuditKinds::action))
                .isNotEmpty()
                .containsOnly(AuditEventAction.R);
    }
}

package org.televisit.web.fhir.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.shared.PublicIds;

class IdsTest {

    /** https://hl7.org/fhir/R4/datatypes.html#id */
    private static final String OF_FHIR = "[A-Za-z0-9\\-.]{1,64}";

    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

    @RepeatedTest(50)
    void aPublicIdGoesThereAndBack() {
        String id = PublicIds.next();

        assertThat(FhirId.of(id)).matches(OF_FHIR);
        assertThat(FhirId.publicId(FhirId.of(id))).isEqualTo(id);
    }

    @RepeatedTest(50)
    void aSlotSaysWhoseWhenAndWhatFor() {
        SlotKey key = SlotKey.of(PublicIds.next(), START, "X".repeat(40));

        assertThat(key.id()).matches(OF_FHIR);
        assertThat(SlotKey.parse(key.id())).contains(key);
        assertThat(key.isOf("X".repeat(40))).isTrue();
        assertThat(key.isOf("FOLLOW_UP")).isFalse();
    }

    @Test
    void slotsOfDifferentTimesAndKindsDiffer() {
        String doctor = PublicIds.next();

        assertThat(Stream.of(
                        SlotKey.of(doctor, START, "A").id(),
                        SlotKey.of(doctor, START, "B").id(),
                        SlotKey.of(doctor, START.plusSeconds(1), "A").id()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA0000000",
                "AAAAAAAAAAAAAAAAAAAAAAzzzzzzzz!!!!!!!"
            })
    void whatIsNoSlotIsNone(String id) {
        assertThat(SlotKey.parse(id)).isEmpty();
    }

    @Test
    void aPartOfAVisitNamesIt() {
        String visit = PublicIds.next();

        assertThat(VisitPart.parse(new VisitPart(visit, ".0.51").id())).contains(new VisitPart(visit, ".0.51"));
        assertThat(VisitPart.parse(FhirId.of(visit))).isEmpty();
        assertThat(new VisitPart(visit, FhirId.of(PublicIds.next()) + 12).id()).matches(OF_FHIR);
    }
}

package org.televisit.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWishTest {

    private static final List<SearchParam> KNOWN = List.of(
            SearchParam.reference("patient", ""), SearchParam.token("status", ""), SearchParam.date("date", ""));

    private static SearchWish wish(String name, String... values) {
        return SearchWish.of(Map.of(name, values), KNOWN, false);
    }

    @Test
    void whatIsNotKnownIsPassedOverOrRefused() {
        assertThat(wish("colour", "red").understood()).isEmpty();
        assertThatThrownBy(() -> SearchWish.of(Map.of("colour", new String[] {"red"}), KNOWN, true))
                .isInstanceOfSatisfying(FhirRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(400));
        assertThatThrownBy(() -> SearchWish.of(Map.of("status:not", new String[] {"booked"}), KNOWN, true))
                .isInstanceOf(FhirRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "Patient/a.b", "https://hospital.example/televisit/fhir/Patient/a.b"})
    void aReferenceMayBeWrittenInThreeWays(String value) {
        assertThat(wish("patient", value).reference("patient", "Patient")).isEqualTo("a_b");
    }

    @Test
    void aReferenceToAnotherTypeIsRefused() {
        assertThatThrownBy(() -> wish("patient", "Practitioner/a").reference("patient", "Patient"))
                .isInstanceOf(FhirRefusal.class);
        assertThatThrownBy(() -> wish("patient", "a,b").reference("patient", "Patient"))
                .isInstanceOf(FhirRefusal.class);
        assertThatThrownBy(() -> wish("status", "x").neededReference("patient", "Patient"))
                .isInstanceOf(FhirRefusal.class);
    }

    @Test
    void codesMayBeSeveralAndHaveASystem() {
        assertThat(wish("status", "http://hl7.org/fhir/appointmentstatus|booked,arrived")
                        .codes("status"))
                .containsOnly("booked", "arrived");
        assertThat(wish("date", "2026").codes("status")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "100, 100", "99999, 100"})
    void aPageHasSomeButNotAll(String asked, int count) {
        assertThat(wish("_count", asked).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "9999999999999"})
    void aPageOfNothingIsRefused(String asked) {
        assertThatThrownBy(() -> wish("_count", asked).count()).isInstanceOf(FhirRefusal.class);
    }

    @Test
    void idsStandAlone() {
        assertThat(wish("_id", "a,b").ids()).containsExactly("a", "b");
        assertThat(wish("patient", "a").ids()).isNull();
        SearchWish both = SearchWish.of(Map.of("_id", new String[] {"a"}, "patient", new String[] {"b"}), KNOWN, false);
        assertThatThrownBy(both::ids).isInstanceOf(FhirRefusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27T00:00:00Z, 2026-11-28T00:00:00Z",
        "ge2026-11-27, 2026-11-27T00:00:00Z, ",
        "gt2026-11-27, 2026-11-28T00:00:00Z, ",
        "le2026-11-27, , 2026-11-28T00:00:00Z",
        "lt2026-11-27, , 2026-11-27T00:00:00Z",
        "2026-12, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026-11-27T10:00:00+01:00, 2026-11-27T09:00:00Z, 2026-11-27T09:00:01Z",
        "ge2026-11-27T09:00:00.500Z, 2026-11-27T09:00:00.500Z, ",
        "2026-11-27T09:30Z, 2026-11-27T09:30:00Z, 2026-11-27T09:31:00Z"
    })
    void aDateIsAllTheTimeThatItNames(String value, Instant from, Instant until) {
        assertThat(wish("date", value).dates("date")).isEqualTo(new DateRange(from, until));
    }

    @Test
    void datesThatAreRepeatedLeaveWhatAllOfThemLeave() {
        DateRange both = wish("date", "ge2026-11-27", "lt2026-11-28").dates("date");

        assertThat(both).isEqualTo(wish("date", "2026-11-27").dates("date"));
        assertThat(both.has(Instant.parse("2026-11-27T23:59:59Z"))).isTrue();
        assertThat(both.has(Instant.parse("2026-11-28T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "ap2026-11-27", "2026-13-01", "2026-11-27T25:00:00Z"})
    void aDateThatIsNoneIsRefused(String value) {
        assertThatThrownBy(() -> wish("date", value).dates("date")).isInstanceOf(FhirRefusal.class);
    }

    @Test
    void pagesOfAListBeginAfterWhatWasShown() {
        List<Patient> all = List.of("a", "b", "c").stream()
                .map(id -> (Patient) new Patient().setId(id))
                .toList();

        SearchPage first = SearchPage.of(all, wish("_count", "2"));
        SearchWish rest = SearchWish.of(
                Map.of("_count", new String[] {"2"}, "_after", new String[] {first.next()}), KNOWN, false);

        assertThat(first.found()).hasSize(2);
        assertThat(SearchPage.of(all, rest).found()).hasSize(1);
        assertThat(SearchPage.of(all, rest).next()).isNull();
        assertThatThrownBy(() -> SearchPage.of(all, wish("_after", "gone"))).isNotNull();
    }
}

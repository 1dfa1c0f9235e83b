package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RhythmTest {

    @Example
    void theTimeOnTheWallStaysWhereTheClocksChange() {
        Rhythm weekly = Rhythm.from(Instant.parse("2027-03-23T08:00:00Z"), MADRID, 1, 3);

        assertThat(weekly.wallTimes()).extracting(wall -> wall.toLocalTime()).containsOnly(LocalTime.of(9, 0));
        assertThat(weekly.wallTimes())
                .extracting(weekly::instantOf)
                .containsExactly(
                        Instant.parse("2027-03-23T08:00:00Z"),
                        Instant.parse("2027-03-30T07:00:00Z"),
                        Instant.parse("2027-04-06T07:00:00Z"));
    }

    @Example
    void aTimeTheClockLeapsOverHasNoInstant() {
        Rhythm weekly = Rhythm.from(Instant.parse("2027-03-21T01:30:00Z"), MADRID, 1, 2);

        assertThat(weekly.instantOf(weekly.wallTimes().get(1))).isNull();
    }

    @Example
    void oddCountsAreRefused() {
        Instant first = Instant.parse("2027-03-23T08:00:00Z");
        assertThatThrownBy(() -> Rhythm.from(first, MADRID, 0, 3)).hasMessageContaining("series-invalid");
        assertThatThrownBy(() -> Rhythm.from(first, MADRID, 5, 3)).hasMessageContaining("series-invalid");
        assertThatThrownBy(() -> Rhythm.from(first, MADRID, 1, 1)).hasMessageContaining("series-invalid");
        assertThatThrownBy(() -> Rhythm.from(first, MADRID, 1, 27)).hasMessageContaining("series-invalid");
    }

    @Property
    void everyInstantShowsTheSameTimeOnTheWall(
            @ForAll @IntRange(min = 0, max = 20_000) int hours,
            @ForAll @IntRange(min = 1, max = 4) int every,
            @ForAll @IntRange(min = 2, max = 26) int count) {
        ZoneId zone = ZoneId.of("America/Vancouver");
        Instant first = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(hours * 1800L);
        Rhythm rhythm = Rhythm.from(first, zone, every, count);

        assertThat(rhythm.wallTimes()).hasSize(count);
        rhythm.wallTimes().stream()
                .map(rhythm::instantOf)
                .filter(instant -> instant != null)
                .forEach(instant -> assertThat(instant.atZone(zone).toLocalTime())
                        .isEqualTo(first.atZone(zone).toLocalTime()));
    }
}

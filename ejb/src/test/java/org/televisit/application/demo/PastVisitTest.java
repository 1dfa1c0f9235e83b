package org.televisit.application.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.televisit.application.demo.PastVisit.End;

class PastVisitTest {

    @Property(tries = 200)
    void whenever_it_is_seeded_the_past_is_over(
            @ForAll @LongRange(min = 1_780_000_000L, max = 1_900_000_000L) long epochSecond) {
        Instant now = Instant.ofEpochSecond(epochSecond);
        for (PastVisit visit : PastVisit.ALL) {
            Instant over = visit.start(now).plus(Duration.ofMinutes(50));
            assertThat(over).isBefore(now);
            assertThat(visit.start(now)).isAfter(now.minus(Duration.ofDays(15)));
        }
    }

    @Test
    void every_outcome_and_every_doctor_shows_and_calls_last_some_minutes() {
        Set<End> ends = PastVisit.ALL.stream().map(PastVisit::end).collect(Collectors.toSet());
        Set<DemoDoctor> doctors = PastVisit.ALL.stream().map(PastVisit::doctor).collect(Collectors.toSet());

        assertThat(ends).containsExactlyInAnyOrder(End.values());
        assertThat(doctors).containsExactlyInAnyOrder(DemoDoctor.values());
        assertThat(PastVisit.ALL).filteredOn(visit -> visit.end() == End.HELD).hasSizeGreaterThanOrEqualTo(6);
        assertThat(PastVisit.ALL)
                .filteredOn(visit -> visit.end() == End.HELD)
                .allMatch(visit -> visit.seconds() >= 180);
    }
}

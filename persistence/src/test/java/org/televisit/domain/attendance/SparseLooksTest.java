package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.televisit.fixture.Clinic;

/**
 * A sweep that looks only when it was told to finds out the same, at the same moment, as one that looks at every tick:
 * whoever changes the facts has it look again, and in between it has looked at each moment that decides something.
 */
class SparseLooksTest {

    private static final int TICK = 5;
    private static final int FIRST = -600;
    private static final int LAST = 4800;
    private static final int DAY = 86_400;

    /** Something that happens at a tick, so many seconds from the start. */
    private record Event(int second, Deed deed) {}

    @Provide
    Arbitrary<List<Event>> stories() {
        Arbitrary<Integer> moments = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(FIRST / 60, 26).map(minute -> minute * 60)),
                Tuple.of(2, Arbitraries.integers().between(FIRST / TICK, 700).map(tick -> tick * TICK)));
        return Combinators.combine(moments, Arbitraries.of(Deed.class))
                .as(Event::new)
                .list()
                .ofMaxSize(24);
    }

    @Property(tries = 500)
    void lookingWhenToldFindsOutTheSameAsLookingAllTheTime(@ForAll("stories") List<Event> story) {
        WatchedVisit allTheTime = new WatchedVisit();
        WatchedVisit whenTold = new WatchedVisit();
        for (int second = FIRST; second <= LAST; second += TICK) {
            tick(allTheTime, whenTold, story, second);
        }
        int answerDue = Math.toIntExact(allTheTime.visitEnd().getEpochSecond() - Clinic.START.getEpochSecond() + DAY);
        for (int second = answerDue - TICK; second <= answerDue + TICK; second += TICK) {
            tick(allTheTime, whenTold, List.of(new Event(second, Deed.CALLS_ON)), second);
        }

        assertThat(whenTold.log()).isEqualTo(allTheTime.log());
    }

    private static void tick(WatchedVisit allTheTime, WatchedVisit whenTold, List<Event> story, int second) {
        Instant now = Clinic.START.plusSeconds(second);
        for (Event event : story) {
            if (event.second() == second) {
                allTheTime.happens(event.deed(), now);
                whenTold.happens(event.deed(), now);
            }
        }
        allTheTime.look(now);
        whenTold.lookIfDue(now);
    }
}

package org.televisit.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever the order in which lines appear: each key below the highest read is linked, or waited for. */
class GapTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    @Property
    void every_key_is_linked_or_waited_for(
            @ForAll @Size(max = 12) List<@Size(max = 5) Set<@LongRange(min = 1, max = 30) Long>> appearing) {
        List<Gap> gaps = List.of();
        Set<Long> linked = new HashSet<>();
        long seenTo = 0;
        for (Set<Long> committed : appearing) {
            long before = seenTo;
            List<Gap> known = gaps;
            TreeSet<Long> found = new TreeSet<>();
            committed.stream()
                    .filter(id -> id > before || known.stream().anyMatch(gap -> id >= gap.from() && id <= gap.to()))
                    .forEach(found::add);
            gaps = Gap.after(gaps, seenTo, found, NOW);
            linked.addAll(found);
            seenTo = found.isEmpty() ? seenTo : Math.max(seenTo, found.last());

            List<Long> waitedFor = new ArrayList<>();
            gaps.forEach(gap -> LongStream.rangeClosed(gap.from(), gap.to()).forEach(waitedFor::add));
            TreeSet<Long> expected = new TreeSet<>();
            LongStream.rangeClosed(1, seenTo).filter(id -> !linked.contains(id)).forEach(expected::add);
            assertThat(waitedFor).containsExactlyElementsOf(expected);
        }
    }
}

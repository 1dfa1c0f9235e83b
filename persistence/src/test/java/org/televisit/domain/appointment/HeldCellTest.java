package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Two times share a cell whenever they overlap, and on the grid only then. */
class HeldCellTest {

    private static final Instant EPOCH = Instant.parse("2027-03-02T00:00:00Z");

    private static Set<Long> cells(Instant from, long seconds) {
        return HeldCell.cells(from, from.plusSeconds(seconds)).boxed().collect(Collectors.toSet());
    }

    private static boolean shareACell(Instant one, long oneSeconds, Instant other, long otherSeconds) {
        Set<Long> shared = new HashSet<>(cells(one, oneSeconds));
        shared.retainAll(cells(other, otherSeconds));
        return !shared.isEmpty();
    }

    @Property
    void overlappingTimesShareACellWhereverTheyBegin(
            @ForAll @IntRange(min = 0, max = 20_000) int one,
            @ForAll @IntRange(min = 1, max = 18_000) int oneSeconds,
            @ForAll @IntRange(min = 0, max = 20_000) int other,
            @ForAll @IntRange(min = 1, max = 18_000) int otherSeconds) {
        boolean overlap = one < other + otherSeconds && other < one + oneSeconds;

        if (overlap) {
            assertThat(shareACell(EPOCH.plusSeconds(one), oneSeconds, EPOCH.plusSeconds(other), otherSeconds))
                    .isTrue();
        }
    }

    @Property
    void onTheGridTimesThatDoNotOverlapShareNone(
            @ForAll @IntRange(min = 0, max = 200) int one,
            @ForAll @IntRange(min = 1, max = 60) int oneCells,
            @ForAll @IntRange(min = 0, max = 200) int other,
            @ForAll @IntRange(min = 1, max = 60) int otherCells) {
        boolean overlap = one < other + otherCells && other < one + oneCells;

        assertThat(shareACell(
                        EPOCH.plusSeconds(300L * one),
                        300L * oneCells,
                        EPOCH.plusSeconds(300L * other),
                        300L * otherCells))
                .isEqualTo(overlap);
    }

    @Property
    void cellsAreEnoughAndNoMoreThanTouched(
            @ForAll @IntRange(min = -100_000, max = 100_000) int start,
            @ForAll @IntRange(min = 1, max = 18_000) int seconds) {
        Set<Long> cells = cells(Instant.ofEpochSecond(start), seconds);

        assertThat(cells).contains(Math.floorDiv((long) start, 300L), Math.floorDiv(start + seconds - 1L, 300L));
        assertThat((long) cells.size()).isBetween((seconds + 299L) / 300, seconds / 300L + 2);
    }

    @Example
    void anEndWithAFractionOfASecondTouchesItsCell() {
        assertThat(HeldCell.cells(EPOCH, EPOCH.plusSeconds(300)).count()).isEqualTo(1);
        assertThat(HeldCell.cells(EPOCH, EPOCH.plusSeconds(300).plusNanos(1)).count())
                .isEqualTo(2);
    }
}

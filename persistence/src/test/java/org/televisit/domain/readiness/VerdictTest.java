package org.televisit.domain.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.domain.readiness.Paths.Offer;
import org.televisit.domain.shared.BusinessException;

/** What facts come to. The table is the page's too: web/src/test/js/check.test.mjs reads the same file. */
class VerdictTest {

    private static final Paths OPEN = new Paths(PathState.OPEN, PathState.OPEN, PathState.OPEN, PathState.OPEN);

    @ParameterizedTest
    @CsvFileSource(resources = "/device-check-cases.csv")
    void isAsTheTableSays(ArgumentsAccessor line) {
        Paths paths = new Paths(
                line.get(4, PathState.class),
                line.get(5, PathState.class),
                line.get(6, PathState.class),
                line.get(7, PathState.class));
        CheckFacts facts = new CheckFacts(
                line.get(0, BrowserState.class),
                line.get(1, DeviceState.class),
                line.get(2, DeviceState.class),
                line.get(3, SpeakerAnswer.class),
                paths,
                line.getInteger(8),
                line.getInteger(9));

        assertThat(Verdict.of(facts)).isEqualTo(new Verdict(line.get(10, Level.class), listed(line.getString(11))));
    }

    private static List<Finding> listed(String findings) {
        return findings == null
                ? List.of()
                : Arrays.stream(findings.split(" ")).map(Finding::valueOf).toList();
    }

    @ParameterizedTest
    @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "WORKS")
    void isNeverReadyUnlessCameraAndMicrophoneWork(DeviceState state) {
        assertThat(Verdict.of(facts(state, DeviceState.WORKS, OPEN)).level()).isNotEqualTo(Level.READY);
        assertThat(Verdict.of(facts(DeviceState.WORKS, state, OPEN)).level()).isNotEqualTo(Level.READY);
    }

    @Test
    void believesNoPageAboutWhatTheHospitalOffers() {
        Paths said = new Paths(PathState.OPEN, PathState.NOT_OFFERED, PathState.OPEN, PathState.NOT_OFFERED);

        Paths known = said.within(new Offer(false, true, true, false));

        assertThat(known)
                .isEqualTo(new Paths(PathState.NOT_OFFERED, PathState.UNTRIED, PathState.OPEN, PathState.NOT_OFFERED));
        assertThat(Verdict.of(facts(DeviceState.WORKS, DeviceState.WORKS, known))
                        .level())
                .isEqualTo(Level.UNFINISHED);
    }

    @Test
    void asksForFiguresThatCanBe() {
        assertThatThrownBy(() -> facts(-1, 10)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> facts(10, 10_000_001)).isInstanceOf(BusinessException.class);
    }

    private static CheckFacts facts(DeviceState camera, DeviceState microphone, Paths paths) {
        return new CheckFacts(BrowserState.SUPPORTED, camera, microphone, SpeakerAnswer.HEARD, paths, 40, 4000);
    }

    private static CheckFacts facts(int millis, int kbits) {
        return new CheckFacts(
                BrowserState.SUPPORTED, DeviceState.WORKS, DeviceState.WORKS, SpeakerAnswer.HEARD, OPEN, millis, kbits);
    }
}

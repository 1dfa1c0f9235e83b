package org.televisit.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.domain.shared.BusinessException;

class VoiceQualityTest {

    @ParameterizedTest
    @CsvSource({
        // round trip, jitter, missing, score (by hand from the formula)
        "0, 0, 0, 4.40",
        "150, 10, 0, 4.35",
        "300, 20, 0, 4.16",
        "0, 0, 0.05, 3.90",
        "0, 0, 0.2, 2.60",
        "2000, 0, 0, 1.00",
        "60000, 60000, 1, 1.00"
    })
    void theScoreFallsWithDelayJitterAndLoss(int roundTrip, int jitter, double missing, double score) {
        assertThat(VoiceQuality.meanOpinionScore(roundTrip, jitter, missing)).isEqualTo(score, within(0.05));
    }

    @Test
    void itNeverLeavesItsScaleAndNeverRisesWhenThingsGetWorse() {
        double before = 4.5;
        for (int permille = 0; permille <= 1000; permille += 5) {
            double score = VoiceQuality.meanOpinionScore(100, 10, permille / 1000.0);
            assertThat(score).isBetween(1.0, before);
            before = score;
        }
    }

    @Test
    void wordsFollowG109() {
        assertThat(QualityWord.of(4.4)).isEqualTo(QualityWord.GOOD);
        assertThat(QualityWord.of(4.02)).isEqualTo(QualityWord.FAIR);
        assertThat(QualityWord.of(3.2)).isEqualTo(QualityWord.POOR);
        assertThat(QualityWord.of(1.0)).isEqualTo(QualityWord.BAD);
        assertThat(QualityWord.of(null)).isNull();
    }

    @Test
    void figuresOutOfTheirRangeAreRefused() {
        assertThatThrownBy(() -> new QualityFigures(0, 0, 1001, 0, 0, 0, 0, 0, 0, QualityStep.FULL, false))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> new QualityFigures(-1, 0, 0, 0, 0, 0, 0, 0, 0, QualityStep.FULL, false))
                .isInstanceOf(BusinessException.class);
    }
}

package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;

class OtherNamesTest {

    private final Department heart = Department.open("HEART", "Heart", "Corazón");

    @Test
    void aDepartmentHasNoOtherNamesUntilItIsGivenSome() {
        assertThat(heart.otherNames()).isEmpty();

        heart.alsoCalled(Map.of("fr", " Cœur et\nvaisseaux "));

        assertThat(heart.otherNames()).containsExactly(Map.entry("fr", "Cœur et vaisseaux"));
    }

    @Test
    void whatIsNotAmongThemIsTakenAway() {
        heart.alsoCalled(Map.of("fr", "Cœur"));

        heart.alsoCalled(Map.of("fr", " "));

        assertThat(heart.otherNames()).isEmpty();
    }

    @Test
    void languagesThatNobodyIsSpokenToInAreRefusedAndNamesThatAreTooLong() {
        assertThatThrownBy(() -> heart.alsoCalled(Map.of("tlh", "tIq")))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("language-unknown");
        // what has a field of its own
        assertThatThrownBy(() -> heart.alsoCalled(Map.of("en", "Heart"))).hasMessageContaining("language-unknown");
        assertThatThrownBy(() -> heart.alsoCalled(Map.of("fr", "x".repeat(121))))
                .hasMessageContaining("label-missing");
    }

    @Test
    void aKindOfVisitIsCalledSoToo() {
        VisitType check = VisitType.offer("CHECK", VisitTerms.free(20, 0));

        check.alsoCalled(Map.of("fr", "Contrôle"));

        assertThat(check.otherNames()).containsEntry("fr", "Contrôle");
        assertThat(check.nameEn()).isNull();
    }
}

package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;

class LivingBackingTest {

    @Test
    void thePageIsThereInTheDemonstrationAlone() {
        assertThatCode(() -> new LivingBacking(true).requireDemo()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new LivingBacking(false).requireDemo())
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.category())
                        .isEqualTo(BusinessException.Category.NOT_FOUND));
    }
}

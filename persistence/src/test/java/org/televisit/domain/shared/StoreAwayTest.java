package org.televisit.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "25006", "53100", "90098", "90031"})
    void a_lost_connection_is_seen_through_what_is_wrapped_around_it(String state) {
        assertThat(StoreAway.isBehind(new IllegalStateException(new RuntimeException(new SQLException("", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "22001", "08P01"})
    void what_the_database_itself_refuses_is_something_else(String state) {
        assertThat(StoreAway.isBehind(new RuntimeException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void a_failure_of_ours_is_something_else() {
        assertThat(StoreAway.isBehind(new IllegalStateException(new SQLException("no state", null, 0))))
                .isFalse();
    }
}

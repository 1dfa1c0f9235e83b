package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLogTest {

    @Test
    void a_thread_is_about_a_call_for_as_long_as_it_says() {
        assertThat(CallLog.current()).isNull();
        try (CallLog outer = CallLog.of("one")) {
            assertThat(outer).isNotNull();
            try (CallLog inner = CallLog.of("two")) {
                assertThat(inner).isNotNull();
                assertThat(CallLog.current()).isEqualTo("two");
            }
            assertThat(CallLog.current()).isEqualTo("one");
        }
        assertThat(CallLog.current()).isNull();
    }

    @Test
    void what_a_room_writes_is_about_its_call_also_when_it_fails() {
        List<Object> about = new ArrayList<>();
        RoomLane lane = new RoomLane("the-call", Runnable::run, (delay, task) -> {}, System::nanoTime);

        lane.put(() -> {
            about.add(CallLog.current());
            throw new IllegalStateException("the database is away");
        });

        assertThat(about).containsExactly("the-call");
        assertThat(CallLog.current()).isNull();
    }
}

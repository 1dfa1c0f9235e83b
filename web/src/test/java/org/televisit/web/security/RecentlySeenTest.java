package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentlySeenTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RecentlySeen recently = new RecentlySeen(nanos::get);

    @Test
    void many_files_of_one_page_ask_once() {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            assertThat(recently.shutOut("maria", subject -> asked.incrementAndGet() > 99))
                    .isFalse();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_block_acts_within_five_seconds() {
        AtomicBoolean blocked = new AtomicBoolean();
        recently.shutOut("maria", subject -> blocked.get());
        blocked.set(true);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(5));

        assertThat(recently.shutOut("maria", subject -> blocked.get())).isTrue();
    }

    @Test
    void one_persons_answer_is_not_anothers() {
        recently.shutOut("maria", subject -> true);

        assertThat(recently.shutOut("li", subject -> false)).isFalse();
    }
}

package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.RawSocket;
import org.televisit.product.Visit;

/** Alone, because what the server keeps for anybody else would count too. */
@ExtendWith(WithTelevisit.class)
@Isolated
class UnfinishedFragmentsIT {

    private static final int TOO_BIG = 1009;
    private static final int FRAGMENT = 16 << 10;
    private static final long MOST_GROWTH = 5L << 20;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    @Test
    void a_hundred_megabytes_of_unfinished_fragments_are_kept_nowhere(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String ticket = visit.ticketFor(visit.patient());
        long before = clinic.product().retainedBytes();
        try (RawSocket socket = RawSocket.open(clinic.product(), ticket)) {
            byte[] fragment = new byte[FRAGMENT];
            Arrays.fill(fragment, (byte) ' ');
            boolean taken = socket.send(RawSocket.TEXT, false, fragment);
            for (long sent = FRAGMENT; taken && sent < 100L << 20; sent += FRAGMENT) {
                taken = socket.send(RawSocket.CONTINUATION, false, fragment);
            }

            // what the server holds for a moment for others goes again; what this socket had it keep would stay
            await().atMost(SETTLES_WITHIN)
                    .untilAsserted(() -> assertThat(clinic.product().retainedBytes() - before)
                            .isLessThan(MOST_GROWTH));
            assertThat(socket.closeCode()).isIn(TOO_BIG, RawSocket.DROPPED);
        }
    }
}
